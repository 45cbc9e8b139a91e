// Who may import whom: every dependency points one way. Type imports count like any other.
// dependency-cruiser reads TypeScript through the compiler's JavaScript API, which TypeScript 7 no longer has; hence these
// few lines over oxc-parser, with rules of the same form.

const api = '^apps/api/src/';
/** Tests and what only they use. */
const TEST = '\\.(test|fixture)\\.tsx?$';
const dashboard = '^apps/dashboard/src/';

/**
 * What must not be: an import from a file that matches `from` (and not `except`) to a file or package that matches `to`.
 * `$1` in `to` stands for the first group of `from`.
 */
export const rules = [
  { name: 'the schema imports nothing of ours', from: '^packages/schema/', to: '^apps/' },
  { name: 'the API does not import the dashboard', from: '^apps/api/', to: '^apps/dashboard/' },
  { name: 'the dashboard does not import the API', from: '^apps/dashboard/', to: '^apps/api/' },
  { name: 'nobody imports what tries the docs', from: '^(packages|apps|bench)/', to: '^docs/' },
  { name: 'nobody imports an entry point', from: '', to: `${api}(main|cli)\\.ts$` },
  { name: 'nobody imports a test', from: '', except: TEST, to: TEST },

  { name: 'the database knows no feature', from: `${api}db/`, except: TEST, to: `${api}(modules|http|graphql)/` },
  { name: 'features know no transport', from: `${api}modules/`, except: TEST, to: `${api}http/` },
  { name: 'a resolver only delegates', from: `${api}modules/.*\\.resolver\\.ts$`, to: '\\.repository\\.ts$|^typeorm$' },
  {
    name: 'engagements know nothing of lineage',
    from: `${api}modules/engagements/`,
    except: TEST,
    to: `${api}modules/lineage/`,
  },
  {
    name: 'a stage of an import sees the stages, the problems, the rules of engagements and itself',
    from: `${api}modules/imports/(parse|normalise|match)/`,
    except: TEST,
    to: `${api}(?!modules/imports/(stages\\.ts$|problems/|$1/)|modules/engagements/rules/)`,
  },
  {
    name: 'the rules of engagements are pure',
    from: `${api}modules/engagements/rules/`,
    except: TEST,
    to: `${api}(?!modules/engagements/(rules/|engagement-record\\.ts$))|^(typeorm|libsql|mysql2|@duckdb/)`,
  },
  {
    name: 'a stage of an import is pure',
    from: `${api}modules/imports/(parse|normalise|match|map|problems)/`,
    except: TEST,
    to: '^(typeorm|libsql|mysql2|@duckdb/)',
  },
  {
    name: 'a plan is pure',
    from: `${api}modules/(volume|outcomes)/plan/`,
    except: TEST,
    to: `${api}(modules/volume/engine|db)/|^(typeorm|libsql|mysql2|@duckdb/)`,
  },
  { name: 'only the engines know DuckDB', from: api, except: `${api}modules/volume/engine/|${TEST}`, to: '^@duckdb/' },

  { name: 'features of the dashboard stand apart', from: `${dashboard}features/([^/]+)/`, to: `${dashboard}features/(?!$1/)` },
  { name: 'only app/ joins features', from: `${dashboard}(features|charts|ui|lib|i18n)/`, to: `${dashboard}app/` },
  { name: 'leaves import no feature', from: `${dashboard}(charts|ui|lib|i18n)/`, to: `${dashboard}features/` },
  { name: 'charts alone import recharts', from: dashboard, except: `${dashboard}charts/`, to: '^recharts(/|$)' },
  { name: 'charts know no Apollo', from: `${dashboard}charts/`, to: '^@apollo/' },
];
