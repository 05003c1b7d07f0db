/** Lines that pages print around articles, in one language. */
export interface PageWords {
  language: string;
  related: readonly string[];
  readMore: readonly string[];
  mostRead: readonly string[];
  newsletter: readonly string[];
  advert: readonly string[];
  share: readonly string[];
  comments: readonly string[];
  tags: readonly string[];
  cookies: readonly string[];
  support: readonly string[];
  locked: readonly string[];
  menu: readonly string[];
  footer: readonly string[];
  by: string;
  photo: readonly string[];
  notes: readonly string[];
  subheads: readonly string[];
  facts: readonly string[];
}

const ENGLISH: PageWords = {
  language: 'en',
  related: [
    'Related',
    'Related stories',
    'More on this story',
    'You may also like',
    'Recommended for you',
    'More from the desk',
    'Around the region',
    'Keep reading',
    'In other news',
    'What else is new',
    'More to explore',
  ],
  readMore: [
    'Read more:',
    'Also read:',
    'READ ALSO |',
    'See also:',
    'More:',
    'Related:',
    'Explained:',
    'Background:',
    'Opinion:',
    'Watch:',
    'Read:',
    'From the archive:',
    '',
    '>>',
  ],
  mostRead: ['Most read', 'Trending now', 'Top stories', 'Latest', 'Popular this week', 'Today'],
  newsletter: [
    'Sign up for our morning newsletter and get the stories of the day before breakfast.',
    'Get our best reporting in your inbox every Friday.',
    'Subscribe to The Ledger for more like this.',
    'Want the news of the valley each day? Leave your address below.',
    'Thank you for signing up! Check your mail for a message from us.',
    'Follow us on our channel so that you never miss a story.',
    'Start your day with The Tide, our letter on what moved the markets, free and short.',
    'For more on the harbour, listen to our weekly programme.',
    'Download the app to read on the train.',
  ],
  advert: [
    'Advertisement',
    'Story continues below',
    'ADVERTISEMENT',
    'Article continues below',
    'Sponsored',
    'Ad',
  ],
  share: ['Share', 'Share this article', 'Tweet', 'Email', 'Print', 'Copy link', 'Save for later'],
  comments: [
    'Comments',
    '12 comments',
    'Join the conversation',
    'What readers say',
    'Leave a reply',
    'Discussion',
  ],
  tags: ['Tags:', 'Topics', 'Filed under:', 'More about', ''],
  cookies: [
    'We use cookies to make this site work and to count its readers. You can change your choice at any time.',
    'By going on you agree that we keep cookies on your device.',
    'Some partners store facts about your visit to measure how well their notices do, and to choose what you are shown.',
    'Strictly needed cookies keep you logged in; they cannot be turned off.',
  ],
  support: [
    'Reporting like this costs money. If you can, give a little each month so that it stays free for all.',
    'We are a small newsroom that belongs to its readers. Become a member today.',
    'Your gift keeps this newsroom independent.',
  ],
  locked: [
    'This story is for subscribers. Log in or take a trial month to read on.',
    'You have read your last free article this month.',
    'Already a subscriber? Log in here.',
  ],
  menu: [
    'Home',
    'World',
    'Politics',
    'Business',
    'Sport',
    'Culture',
    'Opinion',
    'Science',
    'Local',
    'Video',
  ],
  footer: [
    'The Ledger is published by Ledger Media, a company that has printed news of the coast since 1921, and is a member of the press council.',
    'All rights reserved. No part of this page may be printed elsewhere without our leave.',
    'Contact the newsroom',
    'About us',
    'Terms of use',
    'Privacy',
    'Work with us',
  ],
  by: 'By',
  photo: ['Photo:', 'Image:', 'Picture:', 'Credit:', '(Photo by', '/'],
  notes: [
    'This article was updated at noon to add what the ministry said.',
    'Correction: an earlier version of this story gave a wrong year for the opening of the mill.',
    'We may earn a commission from links on this page.',
    'With reporting from our correspondents and the agencies.',
    'The views expressed in this article are the author’s own.',
    'Do you know more? Write to the newsroom.',
    'More information: the study is in this month’s volume of the Journal of Rivers and Coasts.',
    'The full interview can be heard on our podcast.',
    '[1] Report of the harbour board, 3 March, p. 41.',
    'The desk’s editors choose what they recommend; a shop may pay us when you buy something.',
    'About Marlow Works: Marlow Works builds cranes and sluices in nine countries and has 1,200 staff.',
    'Our correspondent has covered the valley for nine years and writes a column on Thursdays.',
    'Email the desk at desk@ledger.example.',
  ],
  subheads: [
    'What happens next',
    'A long road',
    'Why it matters',
    'The numbers',
    'Voices from the harbour',
    'Doubts remain',
    'How it began',
    'Who pays?',
    'A question of trust',
  ],
  facts: [
    'Key points',
    'At a glance',
    'What to know',
    'In short',
    'The story so far',
    'In this article',
  ],
};

const GERMAN: PageWords = {
  ...ENGLISH,
  language: 'de',
  related: [
    'Mehr zum Thema',
    'Das könnte Sie auch interessieren',
    'Weitere Artikel',
    'Auch interessant',
    'Aus dem Ressort',
  ],
  readMore: ['Lesen Sie auch:', 'Mehr dazu:', 'Hintergrund:', 'Kommentar:', '', 'Interview:'],
  mostRead: ['Meistgelesen', 'Neueste Meldungen', 'Aktuell'],
  newsletter: [
    'Melden Sie sich für unseren Newsletter an, und Sie bekommen jeden Morgen das Wichtigste.',
    'Jetzt abonnieren und weiterlesen.',
  ],
  advert: ['Anzeige', 'Werbung', 'ANZEIGE'],
  share: ['Teilen', 'Drucken', 'Merken', 'Per Mail senden'],
  comments: ['Kommentare', '7 Kommentare', 'Ihre Meinung', 'Diskutieren Sie mit'],
  tags: ['Themen:', 'Schlagworte', ''],
  cookies: ['Wir verwenden Cookies, damit diese Seite läuft und wir unsere Leser zählen können.'],
  support: ['Guter Journalismus kostet Geld. Helfen Sie mit, dass er frei bleibt.'],
  locked: [
    'Dieser Text ist für Abonnenten. Bitte melden Sie sich an.',
    'Sie haben noch kein Konto? Hier registrieren.',
  ],
  menu: ['Start', 'Politik', 'Wirtschaft', 'Sport', 'Kultur', 'Lokales', 'Wissen'],
  footer: [
    'Der Anzeiger erscheint seit 1921 an der Küste und gehört einer Stiftung, die ihren Lesern verpflichtet ist.',
    'Impressum',
    'Datenschutz',
    'Alle Rechte vorbehalten.',
  ],
  by: 'Von',
  photo: ['Foto:', 'Bild:', 'Quelle:', '©'],
  notes: ['Dieser Text wurde am Mittag ergänzt.', 'Mit Material der Agenturen.'],
  subheads: ['Wie es weitergeht', 'Die Zahlen', 'Wer bezahlt das?', 'Ein langer Weg', 'Was bleibt'],
  facts: ['Auf einen Blick', 'Das Wichtigste', 'Worum es geht'],
};

const FRENCH: PageWords = {
  ...ENGLISH,
  language: 'fr',
  related: ['Sur le même sujet', 'À lire aussi', 'Dans la même rubrique', 'Vous aimerez aussi'],
  readMore: ['Lire aussi :', 'À lire aussi :', 'Entretien :', 'Récit :', ''],
  mostRead: ['Les plus lus', 'En direct', 'Dernières nouvelles'],
  newsletter: [
    'Recevez chaque matin l’essentiel dans notre lettre.',
    'Abonnez-vous pour lire la suite.',
  ],
  advert: ['Publicité', 'PUBLICITÉ', 'La suite après la publicité'],
  share: ['Partager', 'Envoyer', 'Imprimer', 'Copier le lien'],
  comments: ['Commentaires', '4 commentaires', 'Vos réactions'],
  tags: ['Mots-clés :', 'Thèmes', ''],
  cookies: ['Nous utilisons des cookies pour mesurer l’audience de ce site.'],
  support: ['Soutenez une rédaction libre, chaque don compte.'],
  locked: ['Cet article est réservé aux abonnés.', 'Déjà abonné ? Connectez-vous.'],
  menu: ['Accueil', 'Monde', 'Politique', 'Économie', 'Sports', 'Culture'],
  footer: [
    'La Gazette paraît sur la côte depuis 1921 et appartient à ceux qui la font.',
    'Mentions légales',
    'Tous droits réservés.',
  ],
  by: 'Par',
  photo: ['Photo :', 'Crédit :', '©'],
  notes: ['Cet article a été mis à jour à midi.', 'Avec les agences.'],
  subheads: ['La suite', 'Les chiffres', 'Un long chemin', 'Qui paiera ?'],
  facts: ['L’essentiel', 'Ce qu’il faut savoir', 'En bref'],
};

const SPANISH: PageWords = {
  ...ENGLISH,
  language: 'es',
  related: ['Te puede interesar', 'Noticias relacionadas', 'Más noticias', 'Sobre este tema'],
  readMore: ['Lea también:', 'Más información:', 'Vea:', ''],
  mostRead: ['Lo más leído', 'Últimas noticias', 'Lo último'],
  newsletter: ['Reciba cada mañana las noticias en su correo.', 'Suscríbete para seguir leyendo.'],
  advert: ['Publicidad', 'PUBLICIDAD', 'Continúa después del anuncio'],
  share: ['Compartir', 'Enviar', 'Imprimir', 'Guardar'],
  comments: ['Comentarios', '9 comentarios', 'Opina'],
  tags: ['Etiquetas:', 'Temas', ''],
  cookies: ['Usamos cookies para que este sitio funcione y para contar a sus lectores.'],
  support: ['Ayúdenos a seguir contando lo que pasa en el valle.'],
  locked: ['Este artículo es solo para suscriptores.', '¿Ya tiene cuenta? Entre aquí.'],
  menu: ['Inicio', 'Mundo', 'Política', 'Economía', 'Deportes', 'Cultura'],
  footer: [
    'El Correo se publica en la costa desde 1921.',
    'Aviso legal',
    'Todos los derechos reservados.',
  ],
  by: 'Por',
  photo: ['Foto:', 'Imagen:', 'Fuente:'],
  notes: ['Este artículo fue actualizado al mediodía.', 'Con información de agencias.'],
  subheads: ['Qué sigue', 'Las cifras', 'Un largo camino', '¿Quién paga?'],
  facts: ['Claves', 'Lo esencial', 'En breve'],
};

const SWEDISH: PageWords = {
  ...ENGLISH,
  language: 'sv',
  related: ['Läs mer', 'Mer om ämnet', 'Fler nyheter', 'Relaterat'],
  readMore: ['Läs också:', 'Läs mer:', 'Bakgrund:', ''],
  mostRead: ['Mest läst', 'Senaste nytt', 'Just nu'],
  newsletter: ['Få morgonens nyheter i din inkorg varje dag.', 'Prenumerera för att läsa vidare.'],
  advert: ['Annons', 'ANNONS', 'Artikeln fortsätter efter annonsen'],
  share: ['Dela', 'Skriv ut', 'Spara'],
  comments: ['Kommentarer', '3 kommentarer'],
  tags: ['Ämnen:', ''],
  cookies: ['Vi använder kakor för att sidan ska fungera och för att räkna våra läsare.'],
  support: ['Stöd en fri redaktion med en liten gåva varje månad.'],
  locked: ['Den här artikeln är för prenumeranter.', 'Redan kund? Logga in.'],
  menu: ['Hem', 'Världen', 'Politik', 'Ekonomi', 'Sport', 'Kultur'],
  footer: ['Tidningen har getts ut vid kusten sedan 1921.', 'Om oss', 'Kontakt'],
  by: 'Av',
  photo: ['Foto:', 'Bild:'],
  notes: ['Artikeln uppdaterades vid lunchtid.'],
  subheads: ['Vad händer nu', 'Siffrorna', 'Vem betalar?'],
  facts: ['Detta har hänt', 'Fakta', 'Kort om saken'],
};

const JAPANESE: PageWords = {
  ...ENGLISH,
  language: 'ja',
  related: ['関連記事', 'あわせて読みたい', 'おすすめ記事'],
  readMore: ['関連：', '【関連】', ''],
  mostRead: ['ランキング', '新着記事', '注目の記事'],
  newsletter: ['毎朝のニュースをメールでお届けします。', '続きを読むには登録してください。'],
  advert: ['広告', 'PR'],
  share: ['シェア', '印刷', '保存'],
  comments: ['コメント', 'コメント 5件'],
  tags: ['タグ：', 'キーワード', ''],
  cookies: ['このサイトではクッキーを使っています。'],
  support: ['取材を続けるために、ご支援をお願いします。'],
  locked: ['この記事は有料会員限定です。', '会員の方はログインしてください。'],
  menu: ['ホーム', '国際', '政治', '経済', 'スポーツ', '文化'],
  footer: ['無断転載を禁じます。', 'お問い合わせ', '会社案内'],
  by: '文・',
  photo: ['写真：', '撮影：'],
  notes: ['この記事は正午に更新しました。'],
  subheads: ['これまでの経緯', '今後の見通し', '数字で見る'],
  facts: ['この記事のポイント', 'まとめ'],
};

/** The languages of invented pages; most are English, as most of the world's labelled pages are. */
export const PAGE_WORDS: readonly PageWords[] = [
  ...Array.from({ length: 8 }, () => ENGLISH),
  GERMAN,
  GERMAN,
  FRENCH,
  SPANISH,
  SWEDISH,
  JAPANESE,
];
