/** What readers write, as headings name it in the languages that most news is in. */
const THINGS =
  '(?:comments?|conversations?|discussions?|repl(?:y|ies)|responses?|reactions?|(?:user-?|leser-?)?kommentare?|antwort(?:en)?|gedanken?|reaktion(?:en)?|diskussion(?:en)?|leserbriefe?|leserpost|lesermeinungen|meinungen|commentaires?|réactions?|réponses?|comentarios?|respuestas?|opiniones|comentários?|respostas?|comment[io]|rispost[ae]|reacties?|opmerkingen|kommentar(?:er|en)?|innlegg|komentarz[ey]?|komentarzy|odpowiedzi|yorum(?:lar)?|комментари(?:и|й|я|ев)|отзывы)';
const NUMBER =
  '(?:\\d[\\d.,]*|one|two|three|no|ein|eine|einen|zwei|drei|un|une|uno|una|um|een|en|et|ett)';
const COMMENT_HEAD = new RegExp(
  `^[{(\\[#»•\\s]*(?:` +
    [
      `(?:(?:reader|readers'?|user|facebook|latest|recent|top|all|view|show|join the|read|your|older|newer|previous|be the first to|alle|neueste|ältere|neuere|die|les|los|i|le|de)\\s+)?${THINGS}\\s*(?:section|policy|below|closed|on this (?:article|story)|zum (?:artikel|thema)|hinzufügen|schreiben|[:()+]|\\(?\\s*\\d[\\d.,]*\\s*\\)?)*`,
      `${NUMBER}\\s+${THINGS}(?![\\p{L}]).{0,160}`,
      `${NUMBER}\\s+thoughts? on .{1,200}`,
      'comments (?:are|have been) (?:closed|disabled|turned off).{0,60}',
      'reader comments.{0,30}',
      'what do you think\\?.{0,80}',
    ].join('|') +
    `)\\s*[})\\]↓]*$`,
  'iu',
);
const COMMENT_FORM =
  /^(?:(?:leave|post|add|write|submit|make) (?:a|your) (?:reply|comment|response)(?!\p{L}).{0,60}|(?:be the first to|join the) (?:comment|conversation|discussion).{0,60}|(?:dein|ihr|neuer) kommentar(?!\p{L}).{0,40}|(?:hinterlasse?n?|schreiben?|verfassen|hinterlassen sie|schreiben sie) (?:einen?|ihren|deinen) (?:kommentar|antwort|leserbrief)(?!\p{L}).{0,60}|(?:kommentar|leserbrief|antwort) (?:schreiben|hinterlassen|verfassen|abgeben|absenden|hinzufügen).{0,40}|laisser un commentaire.{0,40}|(?:ajouter|poster|écrire) un commentaire.{0,40}|(?:deja|dejar|escribe|escribir|añadir) (?:un comentario|una respuesta).{0,40}|(?:lascia|scrivi|aggiungi) un (?:commento).{0,40}|(?:deixe|escreva|deixar) (?:um comentário|uma resposta).{0,40}|(?:geef|plaats|laat) een reactie.{0,40}|(?:skriv|legg igjen|lämna|læg|legg inn) en? (?:kommentar|svar|innlegg).{0,40}|dodaj komentarz.{0,40}|bir (?:yanıt|yorum) yazın.{0,40}|(?:добавить|оставить|оставьте) комментарий.{0,40})$/iu;
/** Lines of the form in which readers write, and of its notices. */
const FORM_LINE =
  /your (?:e-?mail|name|comment|website|rating)|(?:e-?mail|mail) address|(?:name|e-?mail|mail|website|url|comment|kommentar|nom|nombre|nome|courriel|correo)\s*[*(:]|required fields|(?:pflicht|erforderliche).{0,20}felder|are marked|fill in your details|commenting using|log ?(?:in|out)\b|sign(?:ed)? in|connecting to|notify me|benachrichtig|save my name|meinen namen|cancel reply|antwort abbrechen|post comment|submit|captcha|recaptcha|html tags|akismet|spam|will not be published|nicht veröffentlicht|ne sera pas publiée|no será publicada|characters (?:left|remaining)|moderat(?:ed|ion|iert)|registr(?:ieren|ier|ed)|(?:abonnieren|benachrichtigt|anhängen)\b.{0,20}\?$|%s|community (?:guidelines|standards)|terms of/i;

/** Whether a line opens (or is the frame of) a comment section: "Reader Comments (13)", "Leave a Reply". */
export function isCommentHead(text: string): boolean {
  return text.length <= 200 && (COMMENT_HEAD.test(text) || COMMENT_FORM.test(text));
}

/** Whether a line opens the form for a comment: "Leave a Reply", "Schreibe einen Kommentar". */
export function isCommentForm(text: string): boolean {
  return text.length <= 140 && COMMENT_FORM.test(text);
}

/** Whether a line below such a heading belongs to the form: its fields, buttons and notices. */
export function isFormLine(text: string): boolean {
  return text.length <= 400 && FORM_LINE.test(text);
}
