import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What one would write by hand to answer two questions and nothing else: bare `node:http` and `pg`, no limits, no choice
 * of fields or languages. It gives the same JSON as the register does, so that the two can be compared byte by byte.
 */
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 10,
  // Left alone, PostgreSQL plans the next page of a list anew each time, which takes longer than reading it.
  options: '-c plan_cache_mode=force_generic_plan',
});

interface Words {
  readonly [language: string]: { readonly text: string };
}
type Answers = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, unknown>>;

const RECORD = {
  name: 'record',
  text: `SELECT r.id, r.uri, r.short_code, r.source_url, p.state, p.status, p.main_language, p.policy_domains, p.changed_at,
      p.first_published_at, p.name, p.short_description, o.record_id AS organisation_id, oo.uri AS organisation_uri,
      o.name AS organisation_name, o.main_language AS organisation_language, d.record_id AS product_id, dd.uri AS product_uri,
      d.name AS product_name, d.main_language AS product_language, g.slug, g.licence, g.name AS register_name,
      g.default_language, v.version, v.published_at, v.digest, v.size, c.json -> 'data' AS answers
    FROM record r JOIN public_record p ON p.record_id = r.id JOIN register g ON g.id = r.register_id
      JOIN version v ON v.record_id = r.id AND v.version = p.version
      JOIN content c ON c.register_id = r.register_id AND c.digest = v.digest
      LEFT JOIN public_record o ON o.record_id = p.organisation_id LEFT JOIN record oo ON oo.id = o.record_id
      LEFT JOIN public_record d ON d.record_id = p.product_id LEFT JOIN record dd ON dd.id = d.record_id
    WHERE r.id = $1 AND p.kind = 'algorithm' AND p.state = 'published'`,
};

const COLUMNS = `SELECT r.id, r.uri, p.status, p.changed_at, p.policy_domains, p.main_language, p.name, p.short_description,
    o.record_id AS organisation_id, o.name AS organisation_name, o.main_language AS organisation_language
  FROM public_record p JOIN record r ON r.id = p.record_id LEFT JOIN public_record o ON o.record_id = p.organisation_id
  WHERE p.kind = 'algorithm' AND p.state = 'published'`;
const ORDER = 'ORDER BY p.changed_at DESC, p.record_id DESC LIMIT 51';
const FIRST_PAGE = { name: 'first', text: `${COLUMNS} ${ORDER}` };
const NEXT_PAGE = { name: 'next', text: `${COLUMNS} AND (p.changed_at, p.record_id) < ($1, $2) ${ORDER}` };

function words(text: unknown, language: unknown): { text: string; language: string } | null {
  const all = text as Words | null | undefined;
  if (!all) return null;
  const chosen = typeof language === 'string' && all[language] ? language : Object.keys(all)[0]!;
  return { text: all[chosen]!.text, language: chosen };
}

function name(code: unknown): unknown {
  return typeof code === 'string' ? code.toUpperCase().replaceAll('-', '_') : null;
}

function body(id: unknown, uri: unknown, text: unknown, language: unknown): object | null {
  return id === null ? null : { id, ...(uri === undefined ? {} : { uri }), name: words(text, language) };
}

async function readRecord(id: string): Promise<object> {
  const { rows } = await pool.query<Row>({ ...RECORD, values: [id] });
  const [row] = rows;
  if (!row) return { entry: null };
  const language = row['main_language'];
  return {
    entry: {
      id: row['id'],
      uri: row['uri'],
      shortCode: row['short_code'],
      sourceUrl: row['source_url'],
      state: name(row['state']),
      status: name(row['status']),
      mainLanguage: language,
      policyDomains: row['policy_domains'],
      changedAt: row['changed_at'],
      firstPublishedAt: row['first_published_at'],
      name: words(row['name'], language),
      shortDescription: words(row['short_description'], language),
      organisation: body(
        row['organisation_id'],
        row['organisation_uri'],
        row['organisation_name'],
        row['organisation_language'],
      ),
      product: body(row['product_id'], row['product_uri'], row['product_name'], row['product_language']),
      register: {
        slug: row['slug'],
        licence: row['licence'],
        name: words(row['register_name'], row['default_language']),
      },
      version: {
        number: row['version'],
        publishedAt: row['published_at'],
        digest: (row['digest'] as Buffer).toString('hex'),
        size: row['size'],
      },
      answers: answers(row['answers'] as Answers, language),
    },
  };
}

function answers(data: Answers, language: unknown): object {
  const text = (key: string) => words(data[key], language);
  const codes = (key: string) => (data[key] as readonly string[] | undefined)?.map(name) ?? null;
  const items = (key: string, show: (item: Answers) => object) =>
    (data[key] as Answers[] | undefined)?.map(show) ?? null;
  const contact = data['contact'] as Answers;
  return {
    goal: text('goal'),
    longDescription: text('longDescription'),
    decisionSupported: text('decisionSupported'),
    decisionEffect: name(data['decisionEffect']),
    automationLevel: name(data['automationLevel']),
    impactDescription: text('impactDescription'),
    affectedGroups: codes('affectedGroups'),
    usesPersonalData: name(data['usesPersonalData']),
    techniques: codes('techniques'),
    howItWorks: text('howItWorks'),
    legalBases: items('legalBases', (item) => ({
      title: words(item['title'], language),
      article: item['article'] ?? null,
      url: item['url'] ?? null,
    })),
    datasets: items('datasets', (item) => ({ role: name(item['role']), name: words(item['name'], language) })),
    risks: items('risks', (item) => ({
      description: words(item['description'], language),
      mitigation: words(item['mitigation'], language),
    })),
    oversightDescription: text('oversightDescription'),
    monitoring: text('monitoring'),
    contact: { email: contact['email'] ?? null, url: contact['url'] ?? null },
  };
}

async function readList(after: string | null): Promise<object> {
  const statement = after === null ? FIRST_PAGE : { ...NEXT_PAGE, values: after.split('|') };
  const { rows } = await pool.query<Row>(statement);
  const page = rows.slice(0, 50);
  const last = page.at(-1);
  return {
    entries: {
      nodes: page.map((row) => ({
        id: row['id'],
        uri: row['uri'],
        status: name(row['status']),
        changedAt: row['changed_at'],
        policyDomains: row['policy_domains'],
        name: words(row['name'], row['main_language']),
        shortDescription: words(row['short_description'], row['main_language']),
        organisation: body(row['organisation_id'], undefined, row['organisation_name'], row['organisation_language']),
      })),
      pageInfo: {
        hasNextPage: rows.length > 50,
        endCursor: last ? `${(last['changed_at'] as Date).toISOString()}|${String(last['id'])}` : null,
      },
    },
  };
}

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://raw');
  const reading = url.pathname.startsWith('/record/')
    ? readRecord(url.pathname.slice('/record/'.length))
    : readList(url.searchParams.get('after'));
  reading.then(
    (data) => {
      const text = JSON.stringify({ data });
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
      response.end(text);
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
}).listen(Number(process.env['PORT']), '127.0.0.1');
