/** States and provinces of federations, and the abbreviations that news gives them: they hold too many towns to tell one. */
const REGIONS = new Set(
  'alabama ala alaska arizona ariz arkansas ark california calif colorado colo connecticut conn delaware del florida fla georgia ga hawaii idaho illinois ill indiana ind iowa kansas kan kentucky ky louisiana la maine maryland md massachusetts mass michigan mich minnesota minn mississippi miss missouri mo montana mont nebraska neb nevada nev ohio oklahoma okla oregon ore pennsylvania pa tennessee tenn texas tex utah vermont vt virginia va wisconsin wis wyoming wyo dc nj nm ny nc nd ri sc sd wv tx ca fl oh mi il ontario quebec alberta manitoba saskatchewan queensland punjab sindh balochistan england scotland wales'.split(
    ' ',
  ),
);
for (const two of 'new hampshire,new jersey,new mexico,new york state,north carolina,north dakota,rhode island,south carolina,south dakota,west virginia,n j,n m,n y,n c,s c,w va,british columbia,nova scotia,new south wales'.split(
  ',',
))
  REGIONS.add(two);

/** Whether a normalised name is that of a state or province. */
export function isRegion(name: string): boolean {
  return REGIONS.has(name);
}
