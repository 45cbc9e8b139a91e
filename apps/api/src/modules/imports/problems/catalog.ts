import type { Severity } from '../stages.js';

/** One rule of the import in both languages; `{name}` is filled in from the place or the particulars. */
export interface CatalogEntry {
  readonly severity: Severity;
  readonly rule: readonly [en: string, fr: string];
  readonly message: readonly [en: string, fr: string];
}

const error = (rule: [string, string], message: [string, string]): CatalogEntry => ({ severity: 'ERROR', rule, message });
const warning = (rule: [string, string], message: [string, string]): CatalogEntry => ({ severity: 'WARNING', rule, message });

/** Every problem that an import can report. The codes are stable: decisions, tests and clients know them. */
export const catalog = {
  // The file as a whole
  NO_FILES: error(
    ['a file, or a folder with files', 'un fichier, ou un dossier avec des fichiers'],
    ['“{value}” holds no file to import.', '« {value} » ne contient aucun fichier à importer.'],
  ),
  EMPTY_FILE: error(
    ['a file that is not empty', 'un fichier non vide'],
    ['The file is empty: it has 0 bytes.', 'Le fichier est vide : il compte 0 octet.'],
  ),
  FILE_TOO_LARGE: error(
    ['at most {limit} bytes', 'au plus {limit} octets'],
    [
      'The file is larger than {limit} bytes, the most that is read of such a file.',
      'Le fichier dépasse {limit} octets, le maximum lu pour ce type de fichier.',
    ],
  ),
  TOO_MANY_FILES: error(
    ['at most {limit} files', 'au plus {limit} fichiers'],
    ['There are {value} files; one import takes at most {limit}.', 'Il y a {value} fichiers; une importation en prend au plus {limit}.'],
  ),
  NOT_UTF8: error(
    ['text in UTF-8', 'du texte en UTF-8'],
    [
      'Line {line}, byte {byte} of the file (0x{value}) is not UTF-8. The file may be Latin-1 or Windows-1252: save it as “CSV UTF-8”.',
      'Ligne {line}, octet {byte} du fichier (0x{value}) : ce n’est pas de l’UTF-8. Le fichier est peut-être en Latin-1 ou en Windows-1252 : enregistrez-le comme « CSV UTF-8 ».',
    ],
  ),
  UTF16: error(
    ['text in UTF-8', 'du texte en UTF-8'],
    [
      'The file is UTF-16 (“Unicode text”): save it as “CSV UTF-8”.',
      'Le fichier est en UTF-16 (« texte Unicode ») : enregistrez-le comme « CSV UTF-8 ».',
    ],
  ),
  NUL_BYTE: error(
    ['text without NUL bytes', 'du texte sans octet NUL'],
    [
      'Line {line}, byte {byte} of the file is a NUL byte: this is not a text file, or a damaged one.',
      'Ligne {line}, octet {byte} du fichier : un octet NUL. Ce n’est pas un fichier texte, ou il est endommagé.',
    ],
  ),
  UNKNOWN_FORMAT: error(
    ['CSV, XLSX, XML or JSON', 'CSV, XLSX, XML ou JSON'],
    [
      'The file is neither CSV, XLSX, XML nor JSON: it begins with {value}.',
      'Le fichier n’est ni du CSV, ni du XLSX, ni du XML, ni du JSON : il commence par {value}.',
    ],
  ),
  NOT_A_WORKBOOK: error(
    ['an XLSX workbook', 'un classeur XLSX'],
    [
      'The file is named “{value}” but is no XLSX workbook: its content is {found}.',
      'Le fichier s’appelle « {value} » mais n’est pas un classeur XLSX : son contenu est {found}.',
    ],
  ),
  OLD_WORKBOOK: error(
    ['an XLSX workbook without a password', 'un classeur XLSX sans mot de passe'],
    [
      'The file is an old Excel workbook (.xls) or one locked by a password: save it as XLSX without a password.',
      'Le fichier est un ancien classeur Excel (.xls) ou protégé par un mot de passe : enregistrez-le en XLSX sans mot de passe.',
    ],
  ),
  ARCHIVE_BROKEN: error(
    ['a whole XLSX workbook', 'un classeur XLSX entier'],
    ['The workbook is damaged or cut short: {detail}.', 'Le classeur est endommagé ou tronqué : {detail}.'],
  ),
  ARCHIVE_TOO_LARGE: error(
    ['an archive that unfolds to at most {limit} bytes', 'une archive qui se déploie en au plus {limit} octets'],
    [
      '“{value}” inside the workbook unfolds to more than {limit} bytes: it is not read any further.',
      '« {value} » dans le classeur se déploie en plus de {limit} octets : la lecture s’arrête là.',
    ],
  ),
  ARCHIVE_TOO_MANY_ENTRIES: error(
    ['at most {limit} parts', 'au plus {limit} parties'],
    ['The workbook has {value} parts; at most {limit} are read.', 'Le classeur compte {value} parties; on en lit au plus {limit}.'],
  ),
  NO_SHEET: error(
    ['a workbook with a sheet', 'un classeur avec une feuille'],
    ['The workbook has no sheet.', 'Le classeur n’a aucune feuille.'],
  ),
  XML_BROKEN: error(
    ['well-formed XML', 'du XML bien formé'],
    ['The XML is broken or cut short at line {line}: {detail}.', 'Le XML est fautif ou tronqué à la ligne {line} : {detail}.'],
  ),
  XML_DOCTYPE: error(
    ['XML without DOCTYPE and entities', 'du XML sans DOCTYPE ni entités'],
    [
      'Line {line} has a DOCTYPE: files that define entities of their own are not read.',
      'La ligne {line} contient un DOCTYPE : les fichiers qui définissent leurs propres entités ne sont pas lus.',
    ],
  ),
  XML_TOO_DEEP: error(
    ['at most {limit} elements within each other', 'au plus {limit} éléments imbriqués'],
    [
      'At line {line} the XML is nested more than {limit} elements deep.',
      'À la ligne {line}, le XML est imbriqué sur plus de {limit} niveaux.',
    ],
  ),
  JSON_BROKEN: error(
    ['valid JSON', 'du JSON valide'],
    [
      'The JSON is broken or cut short at line {line}, column {at}: {detail}.',
      'Le JSON est fautif ou tronqué à la ligne {line}, colonne {at} : {detail}.',
    ],
  ),
  MAP_NEEDED: error(
    ['an engagement sheet, or a map', 'une feuille d’engagements, ou un plan de lecture'],
    [
      '{value} is no engagement sheet: name a map that says how it is read (--map).',
      '{value} n’est pas une feuille d’engagements : indiquez un plan de lecture (--map).',
    ],
  ),
  MAP_BROKEN: error(
    ['a valid map', 'un plan de lecture valide'],
    ['The map cannot be used: {detail}.', 'Le plan de lecture est inutilisable : {detail}.'],
  ),
  MAP_FORMAT: error(
    ['the format that the map reads', 'le format que lit le plan'],
    ['The map “{map}” reads {wanted}, but the file is {value}.', 'Le plan « {map} » lit du {wanted}, mais le fichier est du {value}.'],
  ),
  MAP_EXPRESSION: error(
    ['an expression that gives rows', 'une expression qui donne des lignes'],
    ['The map’s expression failed: {detail}.', 'L’expression du plan a échoué : {detail}.'],
  ),
  MAP_TOO_SLOW: error(
    ['an answer within {limit} ms', 'une réponse en {limit} ms'],
    [
      'The map’s expression took longer than {limit} ms and was stopped.',
      'L’expression du plan a pris plus de {limit} ms et a été arrêtée.',
    ],
  ),
  MAP_NOT_A_ROW: error(
    ['one row for each record', 'une ligne par enregistrement'],
    ['The map made {value} of this record, not a row.', 'Le plan a fait de cet enregistrement {value}, et non une ligne.'],
  ),
  MAP_NO_RECORDS: error(
    ['at least one record', 'au moins un enregistrement'],
    ['The map finds no records at “{value}”.', 'Le plan ne trouve aucun enregistrement à « {value} ».'],
  ),
  MAP_COLUMN: error(
    ['a column of the engagement sheet', 'une colonne de la feuille d’engagements'],
    [
      'The map gives a column “{value}”, which the engagement sheet does not have.',
      'Le plan donne une colonne « {value} », que la feuille d’engagements n’a pas.',
    ],
  ),
  MAP_VALUE: error(
    ['text, a number, or nothing', 'du texte, un nombre, ou rien'],
    ['{column}: the map gives {value} instead of text.', '{column} : le plan donne {value} au lieu d’un texte.'],
  ),

  // Headings and the shape of the table
  NO_HEADINGS: error(
    ['a first line with the headings', 'une première ligne avec les titres'],
    ['The file has no heading line.', 'Le fichier n’a pas de ligne de titres.'],
  ),
  NO_HEADING: warning(
    ['a heading over every column', 'un titre pour chaque colonne'],
    [
      'Column {value} has no heading: what stands in it is left alone.',
      'La colonne {value} n’a pas de titre : son contenu est laissé de côté.',
    ],
  ),
  HEADINGS_ALIKE: error(
    ['each heading once', 'chaque titre une seule fois'],
    [
      'Columns {first} and {second} both hold “{column}” (“{value}”): it cannot be told which one counts.',
      'Les colonnes {first} et {second} portent toutes deux « {column} » (« {value} ») : impossible de savoir laquelle compte.',
    ],
  ),
  HEADINGS_ALIKE_IN_SOURCE: error(
    ['each heading once', 'chaque titre une seule fois'],
    [
      'Columns {first} and {second} are both headed “{value}”.',
      'Les colonnes {first} et {second} portent toutes deux le titre « {value} ».',
    ],
  ),
  COLUMN_MISSING: error(
    ['kind and title are always needed', 'kind et title sont toujours requis'],
    ['The column “{column}” is missing. The file has: {value}.', 'La colonne « {column} » manque. Le fichier contient : {value}.'],
  ),
  UNKNOWN_COLUMN: warning(
    ['a column of the engagement sheet', 'une colonne de la feuille d’engagements'],
    ['The column “{value}” is unknown and left alone.', 'La colonne « {value} » est inconnue et laissée de côté.'],
  ),
  HEADING_UNDERSTOOD: warning(
    ['the sheet’s own headings', 'les titres de la feuille'],
    ['The heading “{value}” is understood as “{column}”.', 'Le titre « {value} » est compris comme « {column} ».'],
  ),
  NO_ROWS: warning(
    ['rows below the headings', 'des lignes sous les titres'],
    ['The file has headings only: there is no row to import.', 'Le fichier n’a que des titres : il n’y a aucune ligne à importer.'],
  ),
  TOO_MANY_COLUMNS: error(
    ['at most {limit} columns', 'au plus {limit} colonnes'],
    ['Line {line} has more than {limit} columns.', 'La ligne {line} a plus de {limit} colonnes.'],
  ),
  TOO_MANY_ROWS: error(
    ['at most {limit} rows', 'au plus {limit} lignes'],
    ['The file has more than {limit} rows: split it.', 'Le fichier a plus de {limit} lignes : divisez-le.'],
  ),
  CELL_TOO_LARGE: error(
    ['at most {limit} characters in a cell', 'au plus {limit} caractères par cellule'],
    [
      'Line {line}, column “{column}”: the cell is longer than {limit} characters. A quotation mark may be missing.',
      'Ligne {line}, colonne « {column} » : la cellule dépasse {limit} caractères. Il manque peut-être un guillemet.',
    ],
  ),
  QUOTE_NOT_CLOSED: error(
    ['quotation marks in pairs', 'des guillemets par paires'],
    [
      'The quotation mark opened on line {line} in column “{column}” is never closed: the file may be cut short.',
      'Le guillemet ouvert à la ligne {line} dans la colonne « {column} » n’est jamais fermé : le fichier est peut-être tronqué.',
    ],
  ),
  TEXT_AFTER_QUOTE: error(
    ['a quoted cell ends with its quotation mark', 'une cellule entre guillemets finit par son guillemet'],
    [
      '{column}: “{value}” follows the closing quotation mark. A quotation mark inside a quoted cell is written twice.',
      '{column} : « {value} » suit le guillemet fermant. Dans une cellule entre guillemets, un guillemet s’écrit deux fois.',
    ],
  ),
  ROW_TOO_LONG: error(
    ['as many cells as headings', 'autant de cellules que de titres'],
    [
      'The row has {value} cells under {columns} headings: a cell that holds the separator ({separator}) must stand in quotation marks.',
      'La ligne a {value} cellules pour {columns} titres : une cellule qui contient le séparateur ({separator}) doit être entre guillemets.',
    ],
  ),
  ROW_TOO_SHORT: error(
    ['as many cells as headings', 'autant de cellules que de titres'],
    [
      'The row has {value} cells under {columns} headings: it may be cut short, or a line break stand in a cell without quotation marks.',
      'La ligne a {value} cellules pour {columns} titres : elle est peut-être tronquée, ou un saut de ligne se trouve dans une cellule sans guillemets.',
    ],
  ),
  FORMULA_WITHOUT_VALUE: error(
    ['a value, or a formula with its result', 'une valeur, ou une formule avec son résultat'],
    [
      '{column}: the formula “{value}” has no result saved with it. Open the workbook, let it calculate, and save it; or paste the values.',
      '{column} : la formule « {value} » n’a pas de résultat enregistré. Ouvrez le classeur, laissez-le calculer et enregistrez-le; ou collez les valeurs.',
    ],
  ),
  FORMULA_RESULT_TAKEN: warning(
    ['values', 'des valeurs'],
    [
      '{column}: cells with formulas: {count}. The results saved with them are taken as they are.',
      '{column} : cellules avec formules : {count}. Les résultats enregistrés sont pris tels quels.',
    ],
  ),
  CELL_ERROR: error(
    ['a value, no error of the spreadsheet', 'une valeur, et non une erreur du tableur'],
    ['{column}: the cell shows the spreadsheet’s error {value}.', '{column} : la cellule affiche l’erreur de tableur {value}.'],
  ),
  CELL_DATE_TIME: warning(
    ['a day without a time', 'un jour sans heure'],
    [
      '{column}: the time of day in the date cell is left out; {value} is taken.',
      '{column} : l’heure de la cellule de date est laissée de côté; {value} est retenu.',
    ],
  ),

  // Words
  KIND_MISSING: error(
    ['MISSION, PROJECT or VISIT', 'MISSION, PROJECT ou VISIT'],
    ['kind is empty: MISSION, PROJECT or VISIT is needed.', 'kind est vide : il faut MISSION, PROJECT ou VISIT.'],
  ),
  KIND_UNKNOWN: error(
    ['MISSION, PROJECT or VISIT', 'MISSION, PROJECT ou VISIT'],
    ['kind: “{value}” is not MISSION, PROJECT or VISIT.', 'kind : « {value} » n’est ni MISSION, ni PROJECT, ni VISIT.'],
  ),
  SCOPE_UNKNOWN: error(
    ['BILATERAL or MULTILATERAL, or empty', 'BILATERAL ou MULTILATERAL, ou rien'],
    ['scope: “{value}” is not BILATERAL or MULTILATERAL.', 'scope : « {value} » n’est ni BILATERAL ni MULTILATERAL.'],
  ),
  DIRECTION_UNKNOWN: error(
    ['INBOUND or OUTBOUND, or empty', 'INBOUND ou OUTBOUND, ou rien'],
    ['direction: “{value}” is not INBOUND or OUTBOUND.', 'direction : « {value} » n’est ni INBOUND ni OUTBOUND.'],
  ),
  STATUS_UNKNOWN: error(
    [
      'PLANNED, CONFIRMED, ACTIVE, COMPLETED, POSTPONED, CANCELLED or DECLINED, or empty',
      'PLANNED, CONFIRMED, ACTIVE, COMPLETED, POSTPONED, CANCELLED ou DECLINED, ou rien',
    ],
    [
      'status: “{value}” is none of PLANNED, CONFIRMED, ACTIVE, COMPLETED, POSTPONED, CANCELLED, DECLINED.',
      'status : « {value} » n’est aucun de PLANNED, CONFIRMED, ACTIVE, COMPLETED, POSTPONED, CANCELLED, DECLINED.',
    ],
  ),
  SENSITIVITY_UNKNOWN: error(
    ['PUBLIC, INTERNAL or PROTECTED, or empty', 'PUBLIC, INTERNAL ou PROTECTED, ou rien'],
    [
      'sensitivity: “{value}” is not PUBLIC, INTERNAL or PROTECTED.',
      'sensitivity : « {value} » n’est ni PUBLIC, ni INTERNAL, ni PROTECTED.',
    ],
  ),
  WORD_UNDERSTOOD: warning(
    ['the sheet’s own words', 'les mots de la feuille'],
    ['{column}: “{value}” is understood as {meaning}.', '{column} : « {value} » est compris comme {meaning}.'],
  ),
  STATUS_UNDATED: warning(
    ['where empty: told from the dates', 'si vide : déduit des dates'],
    ['status is empty and so are the dates: {meaning} is taken.', 'status est vide, et les dates aussi : {meaning} est retenu.'],
  ),
  FIELD_LEFT_OUT: warning(
    ['only for {kinds}', 'seulement pour {kinds}'],
    [
      '{column}: “{value}” is left out; the column is for {kinds} only.',
      '{column} : « {value} » est laissé de côté; la colonne ne vaut que pour {kinds}.',
    ],
  ),

  // Text
  TITLE_MISSING: error(
    ['a title', 'un titre'],
    ['title is empty: every engagement has one.', 'title est vide : chaque engagement en a un.'],
  ),
  TEXT_TOO_LONG: error(
    ['at most {limit} characters', 'au plus {limit} caractères'],
    [
      '{column}: {length} characters are more than the {limit} it can hold: “{value}”.',
      '{column} : {length} caractères, soit plus que les {limit} possibles : « {value} ».',
    ],
  ),
  CONTROL_CHARACTER: error(
    ['text without control characters', 'du texte sans caractères de commande'],
    [
      '{column}: “{value}” holds the control character {character}.',
      '{column} : « {value} » contient le caractère de commande {character}.',
    ],
  ),
  LETTERS_LOST: warning(
    ['text with all its letters', 'du texte avec toutes ses lettres'],
    [
      '{column}: letters of “{value}” were lost ({character}) when an earlier program saved it.',
      '{column} : des lettres de « {value} » ont été perdues ({character}) lors d’un enregistrement précédent.',
    ],
  ),
  REFERENCE_FORM: error(
    ['letters, digits and - _ . / without blanks', 'lettres, chiffres et - _ . / sans espaces'],
    [
      '{column}: “{value}” is no reference: only letters, digits and - _ . / without blanks.',
      '{column} : « {value} » n’est pas une référence : seulement lettres, chiffres et - _ . / sans espaces.',
    ],
  ),
  URL_FORM: error(
    ['an address with http:// or https://', 'une adresse en http:// ou https://'],
    [
      'source_url: “{value}” is no web address with http:// or https://.',
      'source_url : « {value} » n’est pas une adresse Web en http:// ou https://.',
    ],
  ),

  // Dates
  NO_SUCH_DAY: error(
    ['a day that exists', 'un jour qui existe'],
    ['{column}: there is no {value}; that month has {days} days.', '{column} : le {value} n’existe pas; ce mois compte {days} jours.'],
  ),
  NO_SUCH_MONTH: error(
    ['a month from 01 to 12', 'un mois de 01 à 12'],
    ['{column}: “{value}” has no month from 01 to 12.', '{column} : « {value} » n’a pas de mois de 01 à 12.'],
  ),
  YEAR_OUT_OF_RANGE: error(
    ['a year from 1000 to 2999', 'une année de 1000 à 2999'],
    [
      '{column}: the year of “{value}” is not from 1000 to 2999.',
      '{column} : l’année de « {value} » n’est pas comprise entre 1000 et 2999.',
    ],
  ),
  DATE_FORM: error(
    ['2005-05-09, 2005-05 or 2005', '2005-05-09, 2005-05 ou 2005'],
    [
      '{column}: “{value}” is no date of the form 2005-05-09, 2005-05 or 2005.',
      '{column} : « {value} » n’est pas une date de la forme 2005-05-09, 2005-05 ou 2005.',
    ],
  ),
  DATE_DAY_OR_MONTH: error(
    ['2005-05-09, 2005-05 or 2005', '2005-05-09, 2005-05 ou 2005'],
    [
      '{column}: in “{value}” it cannot be told which number is the day and which the month; write 2005-05-09.',
      '{column} : dans « {value} », on ne peut distinguer le jour du mois; écrivez 2005-05-09.',
    ],
  ),
  DATE_WITH_TIME: error(
    ['a day without a time', 'un jour sans heure'],
    ['{column}: “{value}” has a time of day; write {hint}.', '{column} : « {value} » contient une heure; écrivez {hint}.'],
  ),
  DATE_WITH_WORDS: error(
    ['2005-05-09, 2005-05 or 2005', '2005-05-09, 2005-05 ou 2005'],
    [
      '{column}: “{value}” is written in words; write it as 2005-05-09, 2005-05 or 2005.',
      '{column} : « {value} » est écrit en lettres; écrivez 2005-05-09, 2005-05 ou 2005.',
    ],
  ),
  DATE_SERIAL: error(
    ['2005-05-09, 2005-05 or 2005', '2005-05-09, 2005-05 ou 2005'],
    [
      '{column}: “{value}” looks like a spreadsheet’s day number; format the column as dates, or write 2005-05-09.',
      '{column} : « {value} » ressemble à un numéro de jour de tableur; mettez la colonne au format date, ou écrivez 2005-05-09.',
    ],
  ),
  DATE_FISCAL_YEAR: error(
    ['2005-05-09, 2005-05 or 2005', '2005-05-09, 2005-05 ou 2005'],
    [
      '{column}: “{value}” is a fiscal year or a span; write its first day in start_date and its last in end_date.',
      '{column} : « {value} » est un exercice ou une période; écrivez son premier jour dans start_date et son dernier dans end_date.',
    ],
  ),
  END_BEFORE_START: error(
    ['not before {start} {from}', 'pas avant {start} {from}'],
    ['{column}: {value} is before the start, {from}.', '{column} : {value} précède le début, {from}.'],
  ),

  // Lists of names
  PARTNER_ROLE_UNKNOWN: error(
    ['PARTNER, BENEFICIARY, SENDING, HOSTING, TRANSIT or VENUE', 'PARTNER, BENEFICIARY, SENDING, HOSTING, TRANSIT ou VENUE'],
    [
      'partners: “{role}” in “{value}” is no role; the roles are PARTNER, BENEFICIARY, SENDING, HOSTING, TRANSIT, VENUE.',
      'partners : « {role} » dans « {value} » n’est pas un rôle; les rôles sont PARTNER, BENEFICIARY, SENDING, HOSTING, TRANSIT, VENUE.',
    ],
  ),
  PARTNER_NAME_MISSING: error(
    ['a name with each share and role', 'un nom avec chaque part et chaque rôle'],
    ['partners: “{value}” names no jurisdiction.', 'partners : « {value} » ne nomme aucune administration.'],
  ),
  PARTNER_TWICE: error(
    ['each partner once in a role', 'chaque partenaire une fois par rôle'],
    ['partners: “{value}” is listed twice as {role}.', 'partners : « {value} » figure deux fois comme {role}.'],
  ),
  PARTNERS_ALIKE: error(
    ['each partner once in a role', 'chaque partenaire une fois par rôle'],
    [
      'partners: “{value}” and “{other}” are both {code}, twice as {role}.',
      'partners : « {value} » et « {other} » désignent tous deux {code}, deux fois comme {role}.',
    ],
  ),
  SHARE_FORM: error(
    ['a share from 0.01% to 100%', 'une part de 0.01% à 100%'],
    [
      'partners: the share in “{value}” is not a number from 0.01% to 100% with a point for decimals.',
      'partners : la part dans « {value} » n’est pas un nombre de 0.01% à 100% avec un point décimal.',
    ],
  ),
  SHARES_NOT_ALL: error(
    ['a share for every partner, or for none', 'une part pour chaque partenaire, ou pour aucun'],
    ['partners: some have a share and some have none in “{value}”.', 'partners : certains ont une part, d’autres non dans « {value} ».'],
  ),
  SHARES_SUM: error(
    ['shares add up to 100%', 'les parts totalisent 100 %'],
    [
      'partners: the shares in “{value}” add up to {sum}%, not to 100%.',
      'partners : les parts dans « {value} » totalisent {sum} %, et non 100 %.',
    ],
  ),
  SHARE_OF_UNCOUNTED: error(
    ['no share for TRANSIT and VENUE', 'aucune part pour TRANSIT et VENUE'],
    [
      'partners: “{value}” has a share, but {role} is never counted.',
      'partners : « {value} » a une part, mais {role} n’est jamais compté.',
    ],
  ),
  ORGANIZATION_ROLE_MISSING: error(
    ['ROLE:Name', 'RÔLE:Nom'],
    [
      'organizations: “{value}” has no role before its name; write it as LEAD:{value}, for instance.',
      'organizations : « {value} » n’a pas de rôle devant son nom; écrivez par exemple LEAD:{value}.',
    ],
  ),
  ORGANIZATION_ROLE_UNKNOWN: error(
    [
      'LEAD, FUNDING, ACCOUNTABLE, EXTENDING, IMPLEMENTING, HOST or REQUESTING',
      'LEAD, FUNDING, ACCOUNTABLE, EXTENDING, IMPLEMENTING, HOST ou REQUESTING',
    ],
    [
      'organizations: “{role}” in “{value}” is no role; the roles are LEAD, FUNDING, ACCOUNTABLE, EXTENDING, IMPLEMENTING, HOST, REQUESTING.',
      'organizations : « {role} » dans « {value} » n’est pas un rôle; les rôles sont LEAD, FUNDING, ACCOUNTABLE, EXTENDING, IMPLEMENTING, HOST, REQUESTING.',
    ],
  ),
  ORGANIZATION_NAME_MISSING: error(
    ['a name after each role', 'un nom après chaque rôle'],
    ['organizations: “{value}” names no organization.', 'organizations : « {value} » ne nomme aucune organisation.'],
  ),
  ORGANIZATION_TWICE: error(
    ['each organization once in a role', 'chaque organisation une fois par rôle'],
    ['organizations: “{value}” is listed twice as {role}.', 'organizations : « {value} » figure deux fois comme {role}.'],
  ),
  NAME_TWICE: warning(
    ['each name once', 'chaque nom une fois'],
    ['{column}: “{value}” is listed twice and counts once.', '{column} : « {value} » figure deux fois et compte une fois.'],
  ),

  // Numbers
  DELEGATES_FORM: error(
    ['a whole number, or empty', 'un nombre entier, ou rien'],
    ['delegates: “{value}” is no whole number from 0 to {limit}.', 'delegates : « {value} » n’est pas un nombre entier de 0 à {limit}.'],
  ),
  BUDGET_FORM: error(
    ['a number with a point and at most two decimals', 'un nombre avec un point et au plus deux décimales'],
    [
      'budget: “{value}” is no number with a point and at most two decimals, such as 250000 or 1250.50.',
      'budget : « {value} » n’est pas un nombre avec un point et au plus deux décimales, comme 250000 ou 1250.50.',
    ],
  ),
  BUDGET_COMMA: error(
    ['a number with a point and at most two decimals', 'un nombre avec un point et au plus deux décimales'],
    [
      'budget: in “{value}” it cannot be told whether the comma or blank parts decimals or thousands; write {hint}.',
      'budget : dans « {value} », on ne sait si la virgule ou l’espace sépare des décimales ou des milliers; écrivez {hint}.',
    ],
  ),
  BUDGET_OUT_OF_RANGE: error(
    ['from 0 to {limit}', 'de 0 à {limit}'],
    ['budget: {value} is not from 0 to {limit}.', 'budget : {value} n’est pas compris entre 0 et {limit}.'],
  ),
  CURRENCY_UNKNOWN: error(
    ['a currency of ISO 4217', 'une monnaie de la norme ISO 4217'],
    [
      'budget_currency: “{value}” is no currency of ISO 4217, such as CAD.',
      'budget_currency : « {value} » n’est pas une monnaie de la norme ISO 4217, comme CAD.',
    ],
  ),
  CURRENCY_MISSING: error(
    ['a currency with every budget', 'une monnaie avec chaque budget'],
    ['budget_currency is empty beside the budget {value}.', 'budget_currency est vide à côté du budget {value}.'],
  ),
  CURRENCY_WITHOUT_BUDGET: warning(
    ['a currency with a budget', 'une monnaie avec un budget'],
    [
      'budget_currency: {value} stands without a budget and is left out.',
      'budget_currency : {value} figure sans budget et est laissé de côté.',
    ],
  ),
  PERSON_MONTHS_FORM: error(
    ['a number with a point and at most three decimals', 'un nombre avec un point et au plus trois décimales'],
    [
      'person_months: “{value}” is no number from 0 to {limit} with a point and at most three decimals.',
      'person_months : « {value} » n’est pas un nombre de 0 à {limit} avec un point et au plus trois décimales.',
    ],
  ),

  // Rows beside each other
  REFERENCE_TWICE: error(
    ['each reference once', 'chaque référence une seule fois'],
    ['reference: “{value}” also stands on line {other}.', 'reference : « {value} » figure aussi à la ligne {other}.'],
  ),
  SOURCE_ID_TWICE: error(
    ['each source_id once for a source', 'chaque source_id une seule fois par source'],
    [
      'source_id: “{value}” of {source} also stands on line {other}.',
      'source_id : « {value} » de {source} figure aussi à la ligne {other}.',
    ],
  ),
  SOURCE_MISSING: error(
    ['a source with each source_id', 'une source avec chaque source_id'],
    [
      'source is empty beside the source_id “{value}”, so that it could not be recognised again.',
      'source est vide à côté du source_id « {value} », qui ne pourrait donc être reconnu plus tard.',
    ],
  ),
  IDENTITY_CLASH: error(
    ['reference and source_id of one engagement', 'reference et source_id d’un même engagement'],
    [
      'reference “{value}” is one engagement of the register and source_id “{id}” another, {other}.',
      'reference « {value} » est un engagement du registre et source_id « {id} » un autre, {other}.',
    ],
  ),
  ENGAGEMENT_DELETED: error(
    ['an engagement that stands, or a new one', 'un engagement en place, ou un nouveau'],
    [
      '{column}: “{value}” is {other}, which has been deleted: restore it first, or take back the undoing of its import.',
      '{column} : « {value} » est {other}, qui a été supprimé : restaurez-le d’abord, ou reprenez l’annulation de son importation.',
    ],
  ),
  REFERENCE_PERMANENT: error(
    ['a reference never changes', 'une référence ne change jamais'],
    [
      'reference: “{value}” is another than {other}, which the register has for source_id “{id}”.',
      'reference : « {value} » diffère de {other}, que le registre a pour source_id « {id} ».',
    ],
  ),
  POSSIBLE_DUPLICATE: warning(
    ['one row for one engagement', 'une ligne par engagement'],
    [
      'Possible duplicate: line {other} has the same kind, title, partners and start, “{value}”. Both are kept.',
      'Doublon possible : la ligne {other} a les mêmes type, titre, partenaires et début, « {value} ». Les deux sont gardées.',
    ],
  ),
  PART_OF_ITSELF: error(
    ['the reference of another engagement', 'la référence d’un autre engagement'],
    ['part_of: “{value}” is the row’s own reference.', 'part_of : « {value} » est la référence de la ligne elle-même.'],
  ),
  PART_OF_UNKNOWN: error(
    ['a reference of this file or the register', 'une référence de ce fichier ou du registre'],
    [
      'part_of: no engagement has the reference “{value}”, neither in this file nor in the register.',
      'part_of : aucun engagement n’a la référence « {value} », ni dans ce fichier ni dans le registre.',
    ],
  ),
  PART_OF_CYCLE: error(
    ['no whole within its own part', 'aucun tout dans sa propre partie'],
    ['part_of: “{value}” closes a circle: {path}.', 'part_of : « {value} » ferme un cercle : {path}.'],
  ),
  AROSE_FROM_ITSELF: error(
    ['references of other engagements', 'les références d’autres engagements'],
    ['arose_from: “{value}” is the row’s own reference.', 'arose_from : « {value} » est la référence de la ligne elle-même.'],
  ),
  AROSE_FROM_UNKNOWN: error(
    ['references of this file or the register', 'des références de ce fichier ou du registre'],
    [
      'arose_from: no engagement has the reference “{value}”, neither in this file nor in the register.',
      'arose_from : aucun engagement n’a la référence « {value} », ni dans ce fichier ni dans le registre.',
    ],
  ),
  AROSE_FROM_CYCLE: error(
    ['nothing arises from itself', 'rien ne naît de soi-même'],
    ['arose_from: “{value}” closes a circle: {path}.', 'arose_from : « {value} » ferme un cercle : {path}.'],
  ),
  REFERS_TO_HELD_BACK: error(
    ['a reference that comes in as well', 'une référence qui est importée elle aussi'],
    [
      '{column}: “{value}” (line {other}) is held back, so this row is too.',
      '{column} : « {value} » (ligne {other}) est retenue, donc cette ligne aussi.',
    ],
  ),

  // Decisions
  DECISIONS_FORM: error(
    ['a decisions file: decision, answer', 'un fichier de décisions : decision, answer'],
    ['The decisions file cannot be read: {detail}.', 'Le fichier de décisions est illisible : {detail}.'],
  ),
  DECISIONS_EMPTY: error(
    ['at least one answer', 'au moins une réponse'],
    ['The decisions file answers nothing.', 'Le fichier de décisions ne répond à rien.'],
  ),
  DECISION_UNKNOWN: warning(
    ['a decision or a name that this import asks for', 'une décision ou un nom que cette importation demande'],
    [
      '“{value}” is no decision and no open name of this import.',
      '« {value} » n’est ni une décision ni un nom en suspens de cette importation.',
    ],
  ),
  DECISION_CODE_UNKNOWN: error(
    ['a code of the register, “skip row” or “leave out”', 'un code du registre, « skip row » ou « leave out »'],
    [
      'The answer “{value}” for “{name}” is no code of the register, “skip row” or “leave out”.',
      'La réponse « {value} » pour « {name} » n’est ni un code du registre, ni « skip row », ni « leave out ».',
    ],
  ),
  DECISION_TWICE: error(
    ['one answer for a decision', 'une seule réponse par décision'],
    ['“{name}” is answered twice, with “{first}” and “{value}”.', '« {name} » a deux réponses, « {first} » et « {value} ».'],
  ),
  NAME_LEFT_OUT: warning(
    ['as decided', 'comme décidé'],
    ['{column}: “{value}” is left out, as decided.', '{column} : « {value} » est laissé de côté, comme décidé.'],
  ),
} as const satisfies Record<string, CatalogEntry>;

export type ProblemCode = keyof typeof catalog;
