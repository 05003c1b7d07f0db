import type { ColumnKind } from '../../model/tableColumns';

/** What a column's name says: its kind, and its rank among names of that kind, 0 for the surest. */
export interface NamedKind {
  kind: ColumnKind;
  rank: number;
}

/**
 * Names that columns have in exports and data sets of news, the surest first, in English, German,
 * French, Spanish, Italian, Portuguese, Dutch, Polish, the Scandinavian languages, Russian, Turkish,
 * Arabic, Chinese and Japanese; written as `plainName` gives them.
 */
const NAMES: Record<Exclude<ColumnKind, 'ignore'>, string> = {
  title:
    'title|headline|articletitle|newstitle|titel|schlagzeile|überschrift|titre|título|titulo|titular|titolo|tytuł|tytul|nagłówek|titulek|rubrik|overskrift|tittel|kop|заголовок|название|başlık|baslik|عنوان|العنوان|标题|標題|题目|タイトル|見出し|name|subject|betreff|heading|documenttitle|pagetitle',
  text: 'text|fulltext|articletext|body|articlebody|content|maintext|maincontent|articlecontent|plaintext|article|volltext|inhalt|artikeltext|texte|contenu|corps|texto|contenido|cuerpo|testo|contenuto|conteúdo|conteudo|corpo|tekst|inhoud|treść|tresc|innehåll|innhold|indhold|brödtext|текст|содержание|metin|içerik|icerik|النص|المحتوى|正文|内容|文章|本文|story|rawtext|cleantext|transcript|html|contenthtml|summary|description|abstract|excerpt|lead|snippet|zusammenfassung|beschreibung|résumé|resumen|riassunto|resumo|samenvatting|opis',
  date: 'publisheddate|datepublished|publicationdate|pubdate|publishdate|publishedat|datepublish|datepublication|publishedon|published|publishtime|publicationtime|articledate|newsdate|date|datetime|datum|erscheinungsdatum|veröffentlicht|veröffentlichungsdatum|veroeffentlicht|datedepublication|publiéle|fecha|fechadepublicación|fechapublicacion|fechadepublicacion|data|datadipubblicazione|datapubblicazione|datadepublicação|datadepublicacao|publicatiedatum|datapublikacji|publiceringsdatum|publisert|dato|udgivelsesdato|дата|датапубликации|tarih|yayıntarihi|التاريخ|تاريخالنشر|日期|发布日期|发布时间|時間|日付|公開日|time|timestamp|day|year|jahr|année|año|anno|ano|rok|jaar',
  outlet:
    'publisher|outlet|source|newspaper|paper|publication|sourcename|publicationtitle|media|medianame|newsoutlet|outletname|site|sitename|website|domain|journal|magazine|quelle|zeitung|medium|herausgeber|verlag|éditeur|editeur|média|journalname|fuente|medio|periódico|periodico|editor|fonte|testata|giornale|editora|veículo|veiculo|jornal|krant|bron|uitgever|źródło|zrodlo|gazeta|wydawca|källa|tidning|avis|kilde|источник|издание|сми|kaynak|gazete|المصدر|الصحيفة|来源|媒体|媒體|來源|出典|媒体名|新聞社|brand|host|containertitle',
  author:
    'author|authors|byline|writer|journalist|reporter|creator|authorname|writtenby|autor|autoren|verfasser|verfasserin|journalistin|auteur|auteurs|autores|autora|redactor|autore|autori|giornalista|autorzy|författare|forfatter|skribent|автор|авторы|yazar|الكاتب|المؤلف|作者|记者|記者|著者|筆者',
  address:
    'url|link|articleurl|newsurl|sourceurl|weburl|canonicalurl|permalink|address|webaddress|href|uri|pageurl|documenturl|adresse|webadresse|internetadresse|lien|adresseweb|enlace|direcciónweb|indirizzo|collegamento|endereço|endereco|koppeling|webadres|adres|łącze|länk|lenke|ссылка|адрес|bağlantı|baglanti|الرابط|رابط|链接|網址|网址|連結|リンク|アドレス',
  language:
    'language|lang|languagecode|locale|sprache|langue|idioma|lingua|língua|taal|język|jezyk|språk|sprog|язык|dil|اللغة|语言|語言|言語',
  tags: 'tags|tag|keywords|labels|categories|category|topics|topic|documenttags|schlagwörter|schlagworte|stichwörter|kategorie|rubrik1|motsclés|motscles|étiquettes|catégorie|etiquetas|palabrasclave|categoría|categoria|parolechiave|trefwoorden|słowakluczowe|nyckelord|теги|категория|etiketler|标签|類別|タグ|folder|ordner|dossier|carpeta|section|ressort',
  listed:
    'timeadded|dateadded|addedat|savedat|saveddate|datesaved|added|saved|addeddate|bookmarkedat|created|createdat|datecreated|hinzugefügt|gespeichert|ajouté|añadido|agregado|aggiunto|adicionado|toegevoegd|dodano',
};

const BY_NAME = new Map<string, NamedKind>(
  Object.entries(NAMES).flatMap(([kind, names]) =>
    names
      .split('|')
      .map((name, rank): [string, NamedKind] => [
        plainName(name),
        { kind: kind as ColumnKind, rank },
      ]),
  ),
);

const FIRST_EXCERPT = NAMES.text.split('|').indexOf('summary');

/** What a column's name says; null where it says nothing that is known. */
export function namedKind(name: string): NamedKind | null {
  return BY_NAME.get(plainName(name)) ?? null;
}

/** Whether a text column of this rank is named as an excerpt. */
export function isExcerpt(rank: number): boolean {
  return rank >= FIRST_EXCERPT;
}

/** A name without case, blanks and marks: "Published_Date" and "published date" are one. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
