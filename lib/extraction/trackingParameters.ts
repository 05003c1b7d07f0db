/**
 * Parameters of addresses that say where a reader came from and nothing of the page, in lower case.
 * Sources: Firefox's query stripping list (`privacy.query_stripping.strip_list`), Brave's list of query
 * filters, the ClearURLs rules (LGPL, names only), and the manuals of the services named.
 */
const NAMES: readonly string[] = [
  // Clicks of advertising and mail: Google, Facebook, Microsoft, Yandex, Twitter, TikTok, LinkedIn, Pinterest, Snapchat.
  'gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid fbclid fb_action_ids',
  'fb_action_types fb_ref fb_source igshid igsh msclkid yclid ysclid _openstat twclid',
  'ttclid li_fat_id epik sccid',
  // Mail and marketing: Mailchimp, HubSpot, Marketo, Klaviyo, Drip, Vero, Omeda, Olytics, Adobe, Wicked Reports.
  'mc_cid mc_eid _hsenc _hsmi __hssc __hstc __hsfp hsctatracking mkt_tok _kx _ke __s',
  'vero_id vero_conv oly_anon_id oly_enc_id s_cid s_kwcid wickedid rb_clickid sc_cid',
  'ck_subscriber_id ml_subscriber',
  // Counters: Google Analytics, Matomo, AT Internet, comScore, Webtrends, Parse.ly, Chartbeat.
  '_ga _gl _gac xtor ns_mchannel ns_source ns_campaign ns_linkname ns_fee wt.mc_id wt_mc',
  'wtmc icid icmp intcmp cmp cmpid ncid',
  // What newsrooms and sharing buttons add.
  'ref referrer referer ref_src ref_url refsrc ftag ftcamp smid smtyp sref taid',
  'cvid ocid guccounter guce_referrer guce_referrer_sig soc_src soc_trk tsrc traffic_source',
  'spm share_id sharetoken sharetype shareid feedtype feedname rss rssfeed',
  'at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 st_source dicbo',
  'outputtype amp amp_js_v amp_gsa amp_latest_update_time usqp aoh _amp isamp trk',
  'trkcampaign reflink unlocked_article_code',
].flatMap((line) => line.split(' '));

/** Beginnings of such names: Urchin (now Google Analytics), Matomo, Piwik, HubSpot, Adobe, Zephr, Sailthru. */
const BEGINNINGS = /^(?:utm_|mtm_|pk_|piwik_|matomo_|hsa_|itm_|int_|sailthru|zephr_)/;

const TRACKING = new Set(NAMES);

/** Of these a value says that it counts clicks; with another it may be the page's own. */
const BY_VALUE: readonly [name: string, value: RegExp][] = [
  ['source', /^(?:rss|email|e-?mail|newsletter|social|twitter|facebook|app|share|homepage|push)$/i],
  ['src', /^(?:rss|email|newsletter|social|twitter|facebook|app|share)$/i],
  ['output', /^amp$/i],
  ['cid', /^[a-z][\w-]*[_:|-]/i],
  ['m', /^1$/],
  ['mobile', /^(?:1|true|yes)$/i],
];

/** Names whose value decides alone. */
const VALUE_DECIDES = new Set(BY_VALUE.map(([name]) => name));

/** Whether a parameter of an address says nothing of which page it is. */
export function isTracking(name: string, value: string): boolean {
  const plain = name.toLowerCase();
  if (VALUE_DECIDES.has(plain))
    return BY_VALUE.some(([known, values]) => known === plain && values.test(value));
  return TRACKING.has(plain) || BEGINNINGS.test(plain);
}
