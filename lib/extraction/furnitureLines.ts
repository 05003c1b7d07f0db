/**
 * Lines that pages print around articles, in the words of the languages that most news is in. Each
 * is a whole line or its beginning, and short: a sentence of the article that merely holds such words stays.
 */
const SHARE =
  /^(?:share|tweet|email|print|pin|whatsapp|facebook|twitter|linkedin|reddit|copy link|link copied|save|listen|follow|like|teilen|drucken|merken|partager|compartir|condividi|delen|del|поделиться)(?:\s*(?:this|article|story|on|via|by|with|us|auf|sur|en|to|for later|the|me|an?|post|page|facebook|twitter|x|whatsapp|email|e-mail|mail|link|comments?|print|share|tweet|linkedin|pinterest|reddit|telegram|instagram|youtube|google|news|flipboard|[,|:•·&-]))*[.!]?$/i;

const RELATED =
  /^[([]?\s*(?:read(?: more| also| next| here)?|also read|see also|see|watch(?: now| live| more)?|listen(?: here)?|related(?: articles?| stories| coverage| content| news| topics?| links?| posts?)?|recommended(?: stories| reading| for you)?|more(?: on (?:this|the) (?:story|topic)| from .{1,40}| stories| news| in .{1,30}| coverage| reading)?|most (?:read|popular|viewed)|trending(?: now)?|you (?:may|might) (?:also )?(?:like|be interested in)|don't miss|must read|up next|in pictures|in case you missed it|further reading|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|lire aussi|à lire aussi|voir aussi|lea también|leia também|leggi anche|lees ook|les også|läs (?:mer|också)|читайте также)\s*(?::|\.{3}|…|>|»|–|-|$)/i;

const NEWSLETTER =
  /(?:^|\b)(?:sign up (?:for|to|now|here)|subscribe (?:to|now|for|today|here)|(?:our|the|daily|free|weekly|morning) (?:email )?newsletters?\b|get (?:the|our) .{0,60}(?:newsletter|app|inbox|alerts)|(?:delivered|straight|sent) (?:straight |directly )?(?:to|in) your inbox|download (?:the|our) .{0,30}app|follow (?:us|me|him|her) on|follow .{1,40} on (?:twitter|facebook|x|instagram|threads|telegram|whatsapp)|like us on facebook|join (?:our|us on) .{0,40}(?:channel|group|telegram|whatsapp|newsletter)|click here (?:to|for)|already a subscriber|to continue reading|become a (?:member|subscriber)|support (?:our|independent) journalism|turn on (?:desktop )?notifications|enter your email|newsletter abonnieren|jetzt abonnieren|abonnez-vous|suscríbete|iscriviti)/i;

const NOTICE =
  /^(?:advertisements?|ads?|anzeige|werbung|publicité|publicidad|pubblicità|sponsored(?: content)?|promoted|paid content|story continues below.*|article continues (?:below|after).*|continue reading.*|continued below|skip (?:to|past) .{1,40}|scroll (?:down )?(?:to|for) .{1,40}|loading\.*…?|please enable javascript.*|this (?:site|website) uses (?:cookies|akismet).*|we use cookies.*|accept (?:all )?cookies|cookie (?:policy|settings|notice).*|privacy policy|terms (?:of (?:use|service)|and conditions).*|all rights reserved.*|copyright\b.{0,200}|©.{0,200}|\(c\) \d{4}.{0,100}|learn how your comment data is processed.*|this (?:material|story|article) may not be (?:published|reproduced).*|(?:this|the) (?:story|article|post) (?:was )?(?:originally |first )(?:appeared|published).{0,160}|(?:show|view|load|see) (?:more|less|all|comments).{0,20}|back to top|close|menu|search|log ?in|sign in|register|home|next|previous|play|pause|mute|video|gallery|photos?|image \d.*|\d+ (?:of|\/) \d+|\d+ min(?:ute)?s? (?:read|ago)|tags?:.{0,200}|filed under.{0,200}|topics?:.{0,200}|categor(?:y|ies):.{0,200}|(?:reporting|writing|editing|additional reporting) by .{3,200})$/i;

/** Forms, polls and boxes below and inside of articles, by how they begin. */
const BOX =
  /^(?:was this (?:page|article|story) helpful|thanks? (?:you )?for (?:signing up|subscribing|reading|your feedback)|like this (?:story|article)|enjoyed? this (?:story|article)|did you (?:like|enjoy) this|by (?:submitting|entering|clicking|signing up|providing|subscribing|continuing|pushing)\b.{0,160}\b(?:agree|consent|terms|privacy)|you can unsubscribe|i (?:understand and )?agree\b|please enter a valid|having trouble\?|(?:story|article|link|url) ?(?:saved|copied)|(?:copied|copy link)\b|this document is subject to copyright|more to read|video of the week|people are also reading|read our full review|you can email\b|(?:this|the) content is reserved|(?:unlimited|full) (?:online|digital)? ?access|subscribe\b|create an account|view (?:on|at) \p{Lu}|shop (?:now|at)\b|buy (?:now|at)\b|see (?:at|it at|price)|\d+ of \d+ ?\|?$|wordcount|your browser does not support|jump to\b|go to (?:content|comments|top)|key (?:points|takeaways)$|trending videos?$|in this article$|table of contents$|newsletter$|facebook\b.{0,40}twitter|join us\b|listen to (?:this )?article|bitte (?:unterstützen|melden) sie|jetzt (?:anmelden|registrieren|testen|lesen)|(?:sie haben|noch) (?:noch )?kein konto|zum (?:hauptinhalt|inhalt) springen|mehr (?:lesen|erfahren|infos?)|hier (?:geht es|geht's|klicken)|inscrivez-vous|regístrate|iscriviti)/iu;

/** Notes on how the text was made and paid for. */
const ENDNOTE =
  /(?:\bcontributed (?:to|reporting)|\b(?:affiliate|commission)\b.{0,120}\b(?:links?|purchase|commission|sales?)|(?:links?|purchase|buy|shop)\b.{0,120}\b(?:affiliate|commission)|independently (?:selected|chosen|reviewed)|can be reached at|^read the (?:original|full) (?:article|story)|(?:opinions|views) expressed (?:here|in this|are)|^(?:watch|listen to) the (?:full )?(?:video|episode|podcast)|errors? (?:in this|on this) (?:story|article)|^contact (?:the|our|us)\b|^(?:have|got) a (?:tip|story)|share your (?:thoughts|views)|waiting for your permission|advertisement has not loaded|^article content$|is an independent global news organi[sz]ation|^(?:clarification|correction|editor['’]s note)\b.{0,40}[:,]|^this (?:story|article) (?:was|has been) (?:updated|corrected|edited|produced|translated)|mit agenturmaterial|^more information:|^(?:reviews?|interviews?|this interview|the conversation) (?:has|have) been edited|^additional reporting|[-–—] additional reporting by)/i;

/** Whether a line is a page's furniture: sharing, adverts, links to other articles, prompts, notices. */
export function isFurniture(text: string): boolean {
  if (text.length > 300) return false;
  if (NOTICE.test(text) || SHARE.test(text) || BOX.test(text)) return true;
  if (text.length <= 220 && RELATED.test(text)) return true;
  return text.length <= 240 && NEWSLETTER.test(text);
}

const CREDIT =
  /^FILE\s*[-–—]\s|^(?:photographs?|photography|photographed|illustration|photo illustration)s? (?:by|courtesy)\b|[.?!”"]\s?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}\s?\/\s?\p{Lu}[\p{L} .]{2,40}$|(?:\b(?:photo(?:graph)?s?|image|picture|pic|file|credit|foto|bild|courtesy|source|illustration|graphic|video)\s*(?:credit|by|courtesy|source|:|\/|\|))\s*[^.!?]{0,80}\)?$|[-(–—/|:]\s*(?:reuters|ap|afp|getty(?: images)?|epa|dpa|pti|ani|file|shutterstock|istock|imago|alamy|bloomberg|xinhua|ap photo|handout)(?:\s*[/|,-]\s*[\p{L} .]{1,40})?\)?$|\((?:photo|image|picture|pic|foto|credit|ap photo|source|courtesy|file)\b[^)]{0,80}\)?$|^(?:©|\(c\)|image|photo|picture|foto|bild|credit)\s*[:©]|\([\p{Lu}][\p{L}.'’ -]{2,40}\s*\/\s*[\p{L}.'’ -]{2,40}\)$|\b(?:getty images|shutterstock|ap photo|afp via getty|alamy stock)\b/iu;

/** Whether a line is a picture's caption: short and ending in a credit. */
export function isCaption(text: string): boolean {
  return text.length <= 320 && CREDIT.test(text);
}

const RELATED_HEAD =
  /^(?:related(?: (?:articles?|stories|news|posts?|content|topics?|coverage|links?|reading))?|recommended(?: (?:stories|for you|articles|reading|by .{1,40}))?|more (?:from|in|on|stories|news|like this|about|top) ?.{0,50}|most (?:read|popular|viewed|shared|commented|recent).{0,30}|trending.{0,30}|latest (?:news|stories|articles|posts|videos|headlines).{0,30}|top (?:stories|news|headlines|picks).{0,20}|you (?:may|might) (?:also )?(?:like|be interested in|have missed).{0,20}|(?:read|see|up) (?:more|next|also)|don't miss|editor'?s'? picks?|popular (?:articles|stories|posts|now|on .{1,30})|recent (?:posts|articles|stories)|about the authors?|(?:sign up|subscribe).{0,80}|mehr (?:zum thema|aus|von|zu) ?.{0,40}|das könnte sie auch interessieren.{0,20}|auch interessant|meistgelesen.{0,20}|weitere (?:artikel|themen|nachrichten|meldungen).{0,30}|lesen sie auch|à lire aussi|sur le même sujet|les plus lus|lo más leído|te puede interesar|leggi anche|mest lest|les også|läs mer|mest läst|注目.{0,10}|関連.{0,10})\s*[:»>]?$/i;

/** Whether a line is a heading over links to other articles, or another of the boxes below an article. */
export function isRelatedHead(text: string): boolean {
  return text.length <= 90 && RELATED_HEAD.test(text);
}

/** Whether a line is a note on how the text was made or paid for. */
export function isEndnote(text: string): boolean {
  return text.length <= 300 && ENDNOTE.test(text);
}
