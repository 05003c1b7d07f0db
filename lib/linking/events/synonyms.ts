import { triggerStem } from './triggerStem';

/**
 * Words that news puts for one another when it tells one happening again: rows of base forms, verbs and
 * nouns together. Our own list, written by hand and not learnt:
 * what a thesaurus has under one head, without the words that tell the happenings of a row apart.
 * A word may stand in several rows.
 */
const ROWS = `
kill murder slay slaying homicide manslaughter assassinate assassination execute execution massacre slaughter
die death dead fatal fatally fatality demise perish deceased pass loss lose body autopsy kill deadly
wound injure injury hurt maim hospitalise hospitalize wounded injured
shoot shooting shot gunfire gunshot shootout fire firing open discharge gunman shooter bullet shot
rampage spree massacre shooting attack
stab stabbing knife slash
attack assault raid strike ambush offensive bombardment onslaught hit
strike hit pound pummel
bomb bombing blast explosion explode detonate detonation blow
airstrike strike bombing bombardment raid
fight fighting clash battle skirmish confrontation brawl
fight scuffle brawl altercation argument dispute quarrel
war conflict invasion invade
hijack seize capture takeover hijacking
kidnap kidnapping abduct abduction hostage
suicide hang hanging overdose
rob robbery burglary steal theft heist burgle loot
crime offence offense
rape assault molest abuse molestation
arrest apprehend detain detention custody capture nab catch apprehension bust
charge indict indictment accuse accusation allege allegation arraign arraignment book
suspect accuse
sue lawsuit suit litigation complaint
try trial hearing prosecute prosecution court case proceeding
testify testimony witness
plead plea
convict conviction guilty verdict find
sentence sentencing jail imprison imprisonment prison term jail condemn
acquit acquittal clear exonerate
appeal challenge
rule ruling decision decide judge verdict judgment judgement
free release parole bail
escape flee break breakout run jailbreak getaway abscond
chase pursue pursuit manhunt hunt search
search seek look hunt
find discover discovery recover locate recovery
investigate investigation probe inquiry enquiry examine inquest
raid search
question interrogate interview questioning interrogation
identify name identification
crash collision collide wreck accident smash
crash accident incident derail derailment
hit strike run mow knock
sink capsize founder
fire blaze burn inferno wildfire flame arson
earthquake quake tremor temblor aftershock shake jolt rattle rock
tsunami wave
storm hurricane cyclone typhoon tornado
flood flooding inundate deluge
landslide mudslide
destroy destruction demolish raze devastate devastation wreck flatten level
damage harm hit
collapse fall topple crumble
cut sever damage break disrupt disruption outage interrupt
fail failure break
evacuate evacuation flee
rescue save
trap strand
missing disappear disappearance vanish lost
protest demonstration demonstrate rally march riot unrest
riot unrest disturbance violence
strike walkout stoppage
meet meeting talk summit conference gather discuss discussion
talk negotiate negotiation discuss discussion
visit trip tour travel go arrive arrival
arrive arrival reach come
leave depart departure exit go
enter check go head admit enrol enroll seek
treat treatment rehab therapy care
move transfer relocate
agree agreement deal pact accord treaty settle settlement
sign ink agreement
ceasefire truce
buy purchase acquire acquisition takeover buyout acquire takeover snap
sell sale
merge merger combine
bid offer
offer propose proposal
pay payment payout
cost price
invest investment
expand expansion extend
build construct construction
close shut closure shutdown closing shutter
open opening
launch release unveil introduce introduction announce debut rollout launching reveal
release issue publish publication
patch update fix repair
announce announcement reveal disclose declare declaration unveil
say tell state add comment remark
confirm confirmation acknowledge
report say report
claim say assert allege
warn warning caution alert
deny denial reject rejection refuse refusal dismiss
accept approve approval
demand call urge
promise pledge vow
plan intend
order command direct
ask request
apologise apologize apology sorry
criticise criticize criticism condemn slam blast
praise laud hail
thank
show display present
appoint appointment name nominate nomination pick choose select selection tap nominee
elect election vote poll
win victory triumph beat defeat top down
lose defeat loss
beat defeat win rout edge down
score goal touchdown
record mark
break pass eclipse surpass set
play game match
game match contest
host hosting emcee
resign resignation quit departure leave depart exit
dismiss fire sack oust dismissal removal remove firing ouster axe
retire retirement
replace replacement succeed successor take
hire recruit employ sign
join sign
role part character
play portray star
cast casting
start begin beginning commence launch kick
continue resume
end finish conclude stop
stop halt suspend suspension
cancel cancellation scrap call
delay postpone postponement
happen occur take
prevent avoid thwart foil stop
increase rise raise hike grow growth climb surge
decrease fall drop decline cut reduce reduction slump
ban prohibit prohibition outlaw
sanction embargo
aid help assist assistance relief support
help assist support
give donate donation award grant
award prize honor honour
receive get
marry marriage wed wedding
divorce split separate separation
birth bear born
pregnant expect pregnancy
funeral burial bury memorial
mourn grieve mourning grief
deploy deployment send dispatch
send deploy
withdraw withdrawal pullout
intercept seize capture stop
patrol operation
rob hold holdup
hack breach
test launch
fly flight
land landing
drive drunk
fall plunge slip
jump leap
walk
run flee
throw hurl
carry transport
transport take rush airlift
threaten threat
believe think
know
want
work
live
watch see
see witness
feel
felt feel
cause trigger spark lead
result lead
film movie shoot
air broadcast
series show
debut premiere
event incident
incident event
`
  .trim()
  .split('\n');

const rowsOf = new Map<string, number[]>();
for (const [row, words] of ROWS.entries()) {
  for (const word of new Set(words.split(' ').map(triggerStem))) {
    const held = rowsOf.get(word);
    if (held === undefined) rowsOf.set(word, [row]);
    else held.push(row);
  }
}

/** The rows of words (any numbers, equal for words of one row) that a stem (`triggerStem`) stands in. */
export function synonymRows(stem: string): readonly number[] {
  return rowsOf.get(stem) ?? [];
}
