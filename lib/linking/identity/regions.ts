/**
 * States and provinces of federations, each with the abbreviations that news gives it: they hold too
 * many towns to tell one, but tell towns of one name apart.
 */
const REGIONS =
  'alabama,ala,al;alaska;arizona,ariz,az;arkansas,ark;california,calif,ca;colorado,colo;connecticut,conn,ct;delaware,del;florida,fla,fl;georgia,ga;hawaii;idaho;illinois,ill,il;indiana,ind;iowa;kansas,kan;kentucky,ky;louisiana,la;maine;maryland,md;massachusetts,mass;michigan,mich,mi;minnesota,minn,mn;mississippi,miss;missouri,mo;montana,mont;nebraska,neb;nevada,nev;new hampshire,nh,n h;new jersey,nj,n j;new mexico,nm,n m;north carolina,nc,n c;north dakota,nd;ohio,oh;oklahoma,okla;oregon,ore;pennsylvania,pa;rhode island,ri;south carolina,sc,s c;south dakota,sd;tennessee,tenn,tn;texas,tex,tx;utah;vermont,vt;virginia,va;west virginia,wv,w va;wisconsin,wis;wyoming,wyo;district of columbia,dc,d c;new york state,ny,n y;washington state;ontario;quebec;alberta;manitoba;saskatchewan;british columbia;nova scotia;queensland;new south wales;punjab;sindh;balochistan;england;scotland;wales';

const FORM = new Map<string, string>();
for (const group of REGIONS.split(';')) {
  const forms = group.split(',');
  for (const form of forms) FORM.set(form, forms[0] ?? form);
}

/** The state or province that a normalised name means, or null. */
export function regionOf(name: string): string | null {
  return FORM.get(name) ?? null;
}

/** Names that more than a dozen towns or counties of the United States share: Census Bureau, public domain. */
const SHARED = new Set(
  'arlington ashland auburn aurora burlington cambridge centerville charleston chester clay clayton cleveland clinton columbia columbus dayton decatur dover fairfield fairview florence franklin georgetown georgia glendale greene greenville hamilton hudson jackson jacksonville jefferson kingston lake lancaster lawrence lee lexington lincoln logan madison manchester marion marshall middletown milford milton monroe montgomery morgan mount vernon newport oakland orange oxford perry pike plymouth portland polk princeton randolph richmond riverside rochester salem shelby springfield troy union vernon warren washington wayne winchester windsor york'.split(
    ' ',
  ),
);

/** Whether many towns or counties have this normalised name, so that it does not tell which is meant. */
export function isSharedName(name: string): boolean {
  return SHARED.has(name.replace(/ (?:county|city|township)$/, ''));
}
