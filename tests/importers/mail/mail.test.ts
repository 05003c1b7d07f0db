import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../lib/importers/detectFormat';
import { bytesOf, itemsOf, paragraphs, refusals, streamed, titles, told } from '../newsPages';

/** A newsletter in HTML, laid out in tables as they are. */
const newsletter = (number: number) =>
  `<html lang="en"><body><div style="display:none">Preview of it</div><table><tr><td><a href="https://x.example">View this email in your browser</a></td></tr><tr><td><h2>The harbour today</h2>${paragraphs(
    number,
  )
    .map((text) => `<p>${text}</p>`)
    .join(
      '',
    )}</td></tr><tr><td>You are receiving this email because you signed up on our site. <a href="https://x.example/u">Unsubscribe</a></td></tr></table></body></html>`;

interface MailOptions {
  top?: string[];
  html?: string | null;
  plain?: string | null;
}

function mail(number: number, options: MailOptions = {}): string {
  const { top = [], html = newsletter(number), plain = 'Open it in a browser.' } = options;
  const parts = [
    ...(plain === null ? [] : [`Content-Type: text/plain; charset=utf-8\r\n\r\n${plain}`]),
    ...(html === null
      ? []
      : [
          `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}`,
        ]),
  ];
  return [
    'Return-Path: <bounce@news.example>',
    'From: "Port Sella Gazette" <news@gazette.example>',
    'To: reader@home.example',
    `Subject: Ferry ${number} sails`,
    'Date: Tue, 8 Jun 2021 07:30:00 +0200',
    `Message-ID: <mail-${number}@gazette.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b"',
    ...top,
    '',
    ...parts.map((each) => `--b\r\n${each}\r\n`),
    '--b--',
    '',
  ].join('\r\n');
}

const eml = (text: string, name = 'a.eml') => itemsOf(streamed(name, bytesOf(text)));

describe('a newsletter', () => {
  it.each(['a.eml', 'a.txt'])('is an article of its sender, on its day (%s)', async (name) => {
    const [item] = await eml(mail(1), name);
    if (item?.kind !== 'source') throw new Error('It was not taken.');
    expect(item.source).toMatchObject({
      id: 'mail-1@gazette.example',
      file: name,
      extracted: {
        title: 'Ferry 1 sails',
        publisher: 'Port Sella Gazette',
        url: null,
        language: 'en',
        published: { value: '2021-06-08T07:30:00+02:00', precision: 'time', source: 'mail: Date' },
        text: ['The harbour today', ...paragraphs(1)].join('\n\n'),
      },
    });
    expect(item.source.extracted.zones.map(({ kind }) => kind)).toContain('furniture');
  });

  it('is read of its plain text where there is no other', async () => {
    const wrapped = paragraphs(1)
      .map((text) => text.replace(/(.{60,70}) /g, '$1\r\n'))
      .join('\r\n\r\n');
    const plain = `${wrapped}\r\n\r\n> Quoted of an earlier one\r\n\r\nUnsubscribe: https://x.example\r\n\r\n-- \r\nThe Gazette, Harbour Road 1`;
    const [item] = await eml(mail(1, { html: null, plain }));
    expect(item).toMatchObject({ source: { extracted: { text: paragraphs(1).join('\n\n') } } });
  });

  it.each([
    ['=?UTF-8?B?RsOkaHJl?= =?utf-8?q?_1?=', 'Fähre 1'],
    ['=?iso-8859-1?Q?F=E4hre?=', 'Fähre'],
  ])('has the title that %s says', async (subject, title) => {
    const text = mail(1).replace('Subject: Ferry 1 sails', `Subject: ${subject}`);
    expect(titles(await eml(text))).toEqual([title]);
  });

  it.each([
    ['Date: Tue, 8 Jun 2021 22:30:00 GMT', '2021-06-08T22:30:00Z'],
    ['Date: Tue, 08 Jun 2021 22:30:00 -0500 (CDT)', '2021-06-08T22:30:00-05:00'],
  ])('keeps the day of %s', async (field, value) => {
    const text = mail(1).replace(/Date: .*/, field);
    expect(await eml(text)).toMatchObject([{ source: { extracted: { published: { value } } } }]);
  });

  it('without a date or a name of the sender says none', async () => {
    const text = mail(1)
      .replace(/Date: .*\r\n/, '')
      .replace('"Port Sella Gazette" <news@gazette.example>', 'news@gazette.example');
    expect(await eml(text)).toMatchObject([
      { source: { extracted: { published: null, publisher: 'gazette.example' } } },
    ]);
  });

  it('of a few words is no article', async () => {
    const items = await eml(mail(1, { html: '<p>See you at noon.</p>' }));
    expect(refusals(items)).toMatchObject([{ outcome: 'not an article', title: 'Ferry 1 sails' }]);
  });

  it('gives one item, whatever byte is wrong and wherever it ends', async () => {
    const bytes = bytesOf(mail(1));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 200, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, change, cut) => {
          const bad = cut ? bytes.slice(0, at) : bytes.slice();
          if (!cut) bad[at] = (bad[at] ?? 0) ^ change;
          expect(await itemsOf(streamed('a.eml', bad))).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('an mbox', () => {
  const separator = 'From news@gazette.example Tue Jun  8 07:30:00 2021';
  const box = (mails: string[], end = '\r\n') =>
    mails.map((each) => `${separator}${end}${each}${end}`).join('');
  const three = box([mail(1), mail(2), mail(3)]);

  it('gives its mails as it streams, in pieces of any size', async () => {
    for (const piece of [7, 900, 100_000])
      expect(told(await itemsOf(streamed('a.mbox', bytesOf(three), piece)))).toEqual(
        [1, 2, 3].map((id) => `a.mbox/message ${id}: Ferry ${id} sails`),
      );
  });

  it.each([
    ['- Tue Jun 08 07:30:00 2021'],
    ['1701@xxx Tue Jun 08 07:30:00 +0000 2021'],
    ['MAILER-DAEMON Fri Jul  8 12:08:34 2011'],
  ])('is told by From %s', (start) => {
    const text = `From ${start}\nFrom: a@b.example\nSubject: x\n\nText`;
    expect(detectFormat('Inbox', bytesOf(text))).toBe('mbox');
  });

  it('gives all but the first items', async () => {
    const bytes = bytesOf(box([mail(1), mail(2, { html: '<p>Short</p>' }), mail(3)]));
    const whole = told(await itemsOf(streamed('a.mbox', bytes)));
    expect(whole).toHaveLength(3);
    for (let skip = 0; skip <= 4; skip += 1)
      expect(told(await itemsOf(streamed('a.mbox', bytes), skip))).toEqual(whole.slice(skip));
  });

  it('takes quoted and prose lines that begin with From for what they are', async () => {
    const [first = '', second = '', third = ''] = paragraphs(1);
    const plain = [
      first,
      '>From the harbour came this word at 10:30 on the same day, and all of it was read aloud.',
      `From noon on Monday the pier was open: ${second}`,
      `>>From ${third}`,
    ].join('\n\n');
    const text = mail(1, { html: null, plain }).replaceAll('\r\n', '\n');
    const items = await itemsOf(streamed('a.mbox', bytesOf(box([text, mail(2)], '\n'))));
    expect(titles(items)).toEqual(['Ferry 1 sails', 'Ferry 2 sails']);
    expect(items[0]).toMatchObject({
      source: { extracted: { text: expect.stringContaining('\n\nFrom the harbour came') } },
    });
  });

  it('passes over what was deleted in the mail program', async () => {
    const bytes = bytesOf(box([`X-Mozilla-Status: 0009\r\n${mail(1)}`, mail(2)]));
    let passed = 0;
    const items = await itemsOf(streamed('a.mbox', bytes), 0, {
      onPassedOver: () => (passed += 1),
    });
    expect(titles(items)).toEqual(['Ferry 2 sails']);
    expect(passed).toBe(1);
  });

  it('refuses a mail larger than any, and takes the next', async () => {
    const huge = mail(1, { plain: 'word '.repeat(13_000_000) });
    const items = await itemsOf(streamed('a.mbox', bytesOf(box([huge, mail(2)])), 1_000_000));
    expect(refusals(items)).toMatchObject([
      { file: 'a.mbox/message 1', why: expect.stringMatching(/more than 60 MB/) },
    ]);
    expect(titles(items)).toEqual(['Ferry 2 sails']);
  });
});

describe('detectFormat', () => {
  it.each([
    ['note.txt', 'Title: Ferries\nDate: 8 June 2021\n\nText', 'text'],
    ['note.txt', 'From: the harbour\nSubject: ferries\n\nText', 'text'],
    ['note.txt', 'From noon on Monday\nall was quiet.', 'text'],
    ['mail', 'Subject: x\nFrom: a@b.example\n\nText', 'eml'],
    ['mail.txt', 'Received: by x\nMessage-ID: <1>\nFrom: a\nDate: b\n\nText', 'eml'],
    ['a.warc', 'WARC/1.0\r\nWARC-Type: warcinfo\r\n', 'warc'],
  ])('%s with %j is %s', (name, start, format) => {
    expect(detectFormat(name, bytesOf(start))).toBe(format);
  });
});
