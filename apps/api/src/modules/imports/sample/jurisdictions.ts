import { isoToDay } from '@entente/schema/calendar';

/** PEER exchanges as an equal, RECIPIENT also has projects, MISSION also missions; VISITS_ONLY is too short-lived for more. */
type PartnerClass = 'PEER' | 'RECIPIENT' | 'MISSION' | 'VISITS_ONLY';

/** The five parts of the world over which the sample spreads its engagements. */
export const sampleRegions = ['AFRICA', 'AMERICAS', 'ASIA', 'EUROPE', 'OCEANIA'] as const;
export type SampleRegion = (typeof sampleRegions)[number];

/** A jurisdiction with all the forms that a sentence needs, as it was called in 2000 to 2006. */
export interface SampleJurisdiction {
  readonly code: string;
  readonly region: SampleRegion;
  /** `Zambia`. */
  readonly name: string;
  /** As it stands within a sentence: `the Bahamas`. */
  readonly nameInText: string;
  /** Null where English or French has no adjective for it, and for both then. */
  readonly adjective: { readonly en: string; readonly frMasculine: string; readonly frFeminine: string; readonly frPlural: string } | null;
  /** `Zambie`. */
  readonly nameFr: string;
  /** `en Zambie`. */
  readonly inFr: string;
  /** `de la Zambie`. */
  readonly ofFr: string;
  /** `la Zambie`. */
  readonly withArticleFr: string;
  readonly city: string;
  readonly cityFr: string;
  /** `à Lusaka`, `au Caire`. */
  readonly toCityFr: string;
  readonly partnerClass: PartnerClass;
  /** How often it is drawn among those of its region. */
  readonly weight: number;
  /** Other names that people wrote at the time. */
  readonly aliases: readonly string[];
  /** Whether its name has changed since, so that only engagements that ended by then may bear it. */
  readonly renamed: boolean;
  /** The same jurisdiction under a name that it took within the sample's years, and from which day. */
  readonly later: { readonly from: number; readonly jurisdiction: SampleJurisdiction } | null;
}

// code | English | adjective | in (FR) | of (FR) | adjective m | f | city | ville | class (P, R, M, V) and weight, * renamed since | aliases
const table: Readonly<Record<SampleRegion, string>> = {
  AFRICA: `
ZM|Zambia|Zambian|en Zambie|de la Zambie|zambien|zambienne|Lusaka|Lusaka|R6|
NA|Namibia|Namibian|en Namibie|de la Namibie|namibien|namibienne|Windhoek|Windhoek|R6|
ZA|South Africa|South African|en Afrique du Sud|de l’Afrique du Sud|sud-africain|sud-africaine|Pretoria|Pretoria|R6|RSA
KE|Kenya|Kenyan|au Kenya|du Kenya|kényan|kényane|Nairobi|Nairobi|R5|
TZ|Tanzania|Tanzanian|en Tanzanie|de la Tanzanie|tanzanien|tanzanienne|Dar es Salaam|Dar es-Salaam|R5|
UG|Uganda|Ugandan|en Ouganda|de l’Ouganda|ougandais|ougandaise|Kampala|Kampala|R4|
GH|Ghana|Ghanaian|au Ghana|du Ghana|ghanéen|ghanéenne|Accra|Accra|R4|
NG|Nigeria|Nigerian|au Nigéria|du Nigéria|nigérian|nigériane|Abuja|Abuja|R4|
SN|Senegal|Senegalese|au Sénégal|du Sénégal|sénégalais|sénégalaise|Dakar|Dakar|R4|
ML|Mali|Malian|au Mali|du Mali|malien|malienne|Bamako|Bamako|R3|
BF|Burkina Faso|Burkinabe|au Burkina Faso|du Burkina Faso|burkinabè|burkinabè|Ouagadougou|Ouagadougou|R3|
BJ|Benin|Beninese|au Bénin|du Bénin|béninois|béninoise|Cotonou|Cotonou|R3|
TG|Togo|Togolese|au Togo|du Togo|togolais|togolaise|Lomé|Lomé|R1|
CM|Cameroon|Cameroonian|au Cameroun|du Cameroun|camerounais|camerounaise|Yaoundé|Yaoundé|R3|
RW|Rwanda|Rwandan|au Rwanda|du Rwanda|rwandais|rwandaise|Kigali|Kigali|M4|
SL|Sierra Leone|Sierra Leonean|en Sierra Leone|de la Sierra Leone|sierra-léonais|sierra-léonaise|Freetown|Freetown|M3|
LR|Liberia|Liberian|au Libéria|du Libéria|libérien|libérienne|Monrovia|Monrovia|M2|
MZ|Mozambique|Mozambican|au Mozambique|du Mozambique|mozambicain|mozambicaine|Maputo|Maputo|R3|
BW|Botswana|Botswanan|au Botswana|du Botswana|botswanais|botswanaise|Gaborone|Gaborone|R3|
SZ|Swaziland|Swazi|au Swaziland|du Swaziland|swazi|swazie|Mbabane|Mbabane|R2*|
LS|Lesotho||au Lesotho|du Lesotho|||Maseru|Maseru|R2|
MW|Malawi|Malawian|au Malawi|du Malawi|malawien|malawienne|Lilongwe|Lilongwe|R2|
ET|Ethiopia|Ethiopian|en Éthiopie|de l’Éthiopie|éthiopien|éthiopienne|Addis Ababa|Addis-Abeba|R2|
MA|Morocco|Moroccan|au Maroc|du Maroc|marocain|marocaine|Rabat|Rabat|R3|
TN|Tunisia|Tunisian|en Tunisie|de la Tunisie|tunisien|tunisienne|Tunis|Tunis|R2|
DZ|Algeria|Algerian|en Algérie|de l’Algérie|algérien|algérienne|Algiers|Alger|R3|
EG|Egypt|Egyptian|en Égypte|de l’Égypte|égyptien|égyptienne|Cairo|Le Caire|R2|
CD|the Democratic Republic of the Congo||en République démocratique du Congo|de la République démocratique du Congo|||Kinshasa|Kinshasa|M2|DR Congo;RDC
CI|Côte d’Ivoire|Ivorian|en Côte d’Ivoire|de la Côte d’Ivoire|ivoirien|ivoirienne|Abidjan|Abidjan|R3|Ivory Coast
GN|Guinea|Guinean|en Guinée|de la Guinée|guinéen|guinéenne|Conakry|Conakry|R1|
GM|the Gambia|Gambian|en Gambie|de la Gambie|gambien|gambienne|Banjul|Banjul|R1|The Gambia
NE|Niger||au Niger|du Niger|||Niamey|Niamey|R1|
CV|Cape Verde|Cape Verdean|au Cap-Vert|du Cap-Vert|cap-verdien|cap-verdienne|Praia|Praia|R1*|
MU|Mauritius|Mauritian|à Maurice|de Maurice|mauricien|mauricienne|Port Louis|Port-Louis|R2|
MG|Madagascar|Malagasy|à Madagascar|de Madagascar|malgache|malgache|Antananarivo|Antananarivo|R1|
BI|Burundi|Burundian|au Burundi|du Burundi|burundais|burundaise|Bujumbura|Bujumbura|M2|
AO|Angola|Angolan|en Angola|de l’Angola|angolais|angolaise|Luanda|Luanda|R1|`,
  AMERICAS: `
US|the United States|American|aux États-Unis|des États-Unis|américain|américaine|Washington|Washington|P14|USA;U.S.;États-Unis d’Amérique
MX|Mexico|Mexican|au Mexique|du Mexique|mexicain|mexicaine|Mexico City|Mexico|R6|
GT|Guatemala|Guatemalan|au Guatemala|du Guatemala|guatémaltèque|guatémaltèque|Guatemala City|Guatemala|M4|
HN|Honduras|Honduran|au Honduras|du Honduras|hondurien|hondurienne|Tegucigalpa|Tegucigalpa|R2|
NI|Nicaragua|Nicaraguan|au Nicaragua|du Nicaragua|nicaraguayen|nicaraguayenne|Managua|Managua|R2|
CR|Costa Rica|Costa Rican|au Costa Rica|du Costa Rica|costaricien|costaricienne|San José|San José|R3|
PA|Panama|Panamanian|au Panama|du Panama|panaméen|panaméenne|Panama City|Panama|R2|
CO|Colombia|Colombian|en Colombie|de la Colombie|colombien|colombienne|Bogotá|Bogotá|R4|
EC|Ecuador|Ecuadorian|en Équateur|de l’Équateur|équatorien|équatorienne|Quito|Quito|R2|
PE|Peru|Peruvian|au Pérou|du Pérou|péruvien|péruvienne|Lima|Lima|R3|
BO|Bolivia|Bolivian|en Bolivie|de la Bolivie|bolivien|bolivienne|La Paz|La Paz|R2|
CL|Chile|Chilean|au Chili|du Chili|chilien|chilienne|Santiago|Santiago|R6|
AR|Argentina|Argentine|en Argentine|de l’Argentine|argentin|argentine|Buenos Aires|Buenos Aires|R4|
BR|Brazil|Brazilian|au Brésil|du Brésil|brésilien|brésilienne|Brasília|Brasilia|R5|
UY|Uruguay|Uruguayan|en Uruguay|de l’Uruguay|uruguayen|uruguayenne|Montevideo|Montevideo|R2|
PY|Paraguay|Paraguayan|au Paraguay|du Paraguay|paraguayen|paraguayenne|Asunción|Asunción|R1|
VE|Venezuela|Venezuelan|au Venezuela|du Venezuela|vénézuélien|vénézuélienne|Caracas|Caracas|R2|
JM|Jamaica|Jamaican|en Jamaïque|de la Jamaïque|jamaïcain|jamaïcaine|Kingston|Kingston|R6|
BB|Barbados|Barbadian|à la Barbade|de la Barbade|barbadien|barbadienne|Bridgetown|Bridgetown|R5|
TT|Trinidad and Tobago||à la Trinité-et-Tobago|de la Trinité-et-Tobago|||Port of Spain|Port-d’Espagne|R4|Trinidad
LC|Saint Lucia|Saint Lucian|à Sainte-Lucie|de Sainte-Lucie|saint-lucien|saint-lucienne|Castries|Castries|R3|
VC|Saint Vincent and the Grenadines||à Saint-Vincent-et-les Grenadines|de Saint-Vincent-et-les Grenadines|||Kingstown|Kingstown|R2|St. Vincent
GD|Grenada|Grenadian|à la Grenade|de la Grenade|grenadien|grenadienne|St. George’s|Saint-Georges|R2|
DM|Dominica||à la Dominique|de la Dominique|||Roseau|Roseau|R1|
AG|Antigua and Barbuda||à Antigua-et-Barbuda|d’Antigua-et-Barbuda|||St. John’s|Saint John’s|R2|
KN|Saint Kitts and Nevis||à Saint-Kitts-et-Nevis|de Saint-Kitts-et-Nevis|||Basseterre|Basseterre|R1|St. Kitts and Nevis
BS|the Bahamas|Bahamian|aux Bahamas|des Bahamas|bahamien|bahamienne|Nassau|Nassau|R3|
BZ|Belize|Belizean|au Belize|du Belize|bélizien|bélizienne|Belmopan|Belmopan|R2|
GY|Guyana|Guyanese|au Guyana|du Guyana|guyanien|guyanienne|Georgetown|Georgetown|R3|
SR|Suriname|Surinamese|au Suriname|du Suriname|surinamais|surinamaise|Paramaribo|Paramaribo|R1|
HT|Haiti|Haitian|en Haïti|d’Haïti|haïtien|haïtienne|Port-au-Prince|Port-au-Prince|M7|
CU|Cuba|Cuban|à Cuba|de Cuba|cubain|cubaine|Havana|La Havane|R2|
DO|the Dominican Republic|Dominican|en République dominicaine|de la République dominicaine|dominicain|dominicaine|Santo Domingo|Saint-Domingue|R2|
BM|Bermuda|Bermudian|aux Bermudes|des Bermudes|bermudien|bermudienne|Hamilton|Hamilton|P1|`,
  ASIA: `
JP|Japan|Japanese|au Japon|du Japon|japonais|japonaise|Tokyo|Tokyo|P7|
KR|South Korea|South Korean|en Corée du Sud|de la Corée du Sud|sud-coréen|sud-coréenne|Seoul|Séoul|P4|ROK
CN|China|Chinese|en Chine|de la Chine|chinois|chinoise|Beijing|Beijing|R8|PRC
HK|Hong Kong||à Hong Kong|de Hong Kong|||Hong Kong|Hong Kong|P4|Hong Kong SAR
SG|Singapore|Singaporean|à Singapour|de Singapour|singapourien|singapourienne|Singapore|Singapour|P4|
MY|Malaysia|Malaysian|en Malaisie|de la Malaisie|malaisien|malaisienne|Kuala Lumpur|Kuala Lumpur|R2|
TH|Thailand|Thai|en Thaïlande|de la Thaïlande|thaïlandais|thaïlandaise|Bangkok|Bangkok|R4|
PH|the Philippines|Philippine|aux Philippines|des Philippines|philippin|philippine|Manila|Manille|R4|The Philippines
ID|Indonesia|Indonesian|en Indonésie|de l’Indonésie|indonésien|indonésienne|Jakarta|Jakarta|R3|
VN|Viet Nam|Vietnamese|au Viet Nam|du Viet Nam|vietnamien|vietnamienne|Hanoi|Hanoï|R3|Vietnam
KH|Cambodia|Cambodian|au Cambodge|du Cambodge|cambodgien|cambodgienne|Phnom Penh|Phnom Penh|M4|
MN|Mongolia|Mongolian|en Mongolie|de la Mongolie|mongol|mongole|Ulaanbaatar|Oulan-Bator|R3|
IN|India|Indian|en Inde|de l’Inde|indien|indienne|New Delhi|New Delhi|R3|
BD|Bangladesh|Bangladeshi|au Bangladesh|du Bangladesh|bangladais|bangladaise|Dhaka|Dhaka|R2|
LK|Sri Lanka|Sri Lankan|au Sri Lanka|du Sri Lanka|sri-lankais|sri-lankaise|Colombo|Colombo|R3|
NP|Nepal|Nepalese|au Népal|du Népal|népalais|népalaise|Kathmandu|Katmandou|R2|
KZ|Kazakhstan|Kazakh|au Kazakhstan|du Kazakhstan|kazakh|kazakhe|Almaty|Almaty|R4|
KG|Kyrgyzstan|Kyrgyz|au Kirghizistan|du Kirghizistan|kirghiz|kirghize|Bishkek|Bichkek|R2|Kyrgyz Republic
TJ|Tajikistan|Tajik|au Tadjikistan|du Tadjikistan|tadjik|tadjike|Dushanbe|Douchanbé|M2|
GE|Georgia|Georgian|en Géorgie|de la Géorgie|géorgien|géorgienne|Tbilisi|Tbilissi|M3|
AM|Armenia|Armenian|en Arménie|de l’Arménie|arménien|arménienne|Yerevan|Erevan|R2|
TR|Turkey|Turkish|en Turquie|de la Turquie|turc|turque|Ankara|Ankara|R4*|
LB|Lebanon|Lebanese|au Liban|du Liban|libanais|libanaise|Beirut|Beyrouth|M3|
JO|Jordan|Jordanian|en Jordanie|de la Jordanie|jordanien|jordanienne|Amman|Amman|R3|
AE|the United Arab Emirates|Emirati|aux Émirats arabes unis|des Émirats arabes unis|émirien|émirienne|Abu Dhabi|Abou Dhabi|P2|
SA|Saudi Arabia|Saudi|en Arabie saoudite|de l’Arabie saoudite|saoudien|saoudienne|Riyadh|Riyad|P2|
TL|East Timor|East Timorese|au Timor oriental|du Timor oriental|est-timorais|est-timoraise|Dili|Dili|M4*|`,
  EUROPE: `
GB|the United Kingdom|British|au Royaume-Uni|du Royaume-Uni|britannique|britannique|London|Londres|P6|UK;U.K.;R.-U.;Great Britain
GB-ENG|England|English|en Angleterre|de l’Angleterre|anglais|anglaise|London|Londres|P4|
GB-SCT|Scotland|Scottish|en Écosse|de l’Écosse|écossais|écossaise|Edinburgh|Édimbourg|P4|
GB-WLS|Wales|Welsh|au Pays de Galles|du Pays de Galles|gallois|galloise|Cardiff|Cardiff|P1|
GB-NIR|Northern Ireland|Northern Irish|en Irlande du Nord|de l’Irlande du Nord|nord-irlandais|nord-irlandaise|Belfast|Belfast|P3|
IE|Ireland|Irish|en Irlande|de l’Irlande|irlandais|irlandaise|Dublin|Dublin|P3|Republic of Ireland
FR|France|French|en France|de la France|français|française|Paris|Paris|P7|
BE|Belgium|Belgian|en Belgique|de la Belgique|belge|belge|Brussels|Bruxelles|P4|
NL|the Netherlands|Dutch|aux Pays-Bas|des Pays-Bas|néerlandais|néerlandaise|The Hague|La Haye|P5|The Netherlands;Holland
DE|Germany|German|en Allemagne|de l’Allemagne|allemand|allemande|Berlin|Berlin|P5|
SE|Sweden|Swedish|en Suède|de la Suède|suédois|suédoise|Stockholm|Stockholm|P6|
NO|Norway|Norwegian|en Norvège|de la Norvège|norvégien|norvégienne|Oslo|Oslo|P6|
DK|Denmark|Danish|au Danemark|du Danemark|danois|danoise|Copenhagen|Copenhague|P4|
FI|Finland|Finnish|en Finlande|de la Finlande|finlandais|finlandaise|Helsinki|Helsinki|P3|
CH|Switzerland|Swiss|en Suisse|de la Suisse|suisse|suisse|Bern|Berne|P3|
AT|Austria|Austrian|en Autriche|de l’Autriche|autrichien|autrichienne|Vienna|Vienne|P2|
ES|Spain|Spanish|en Espagne|de l’Espagne|espagnol|espagnole|Madrid|Madrid|P3|
PT|Portugal|Portuguese|au Portugal|du Portugal|portugais|portugaise|Lisbon|Lisbonne|P2|
IT|Italy|Italian|en Italie|de l’Italie|italien|italienne|Rome|Rome|P3|
PL|Poland|Polish|en Pologne|de la Pologne|polonais|polonaise|Warsaw|Varsovie|R3|
CZ|the Czech Republic|Czech|en République tchèque|de la République tchèque|tchèque|tchèque|Prague|Prague|R3*|
SK|Slovakia|Slovak|en Slovaquie|de la Slovaquie|slovaque|slovaque|Bratislava|Bratislava|R2|Slovak Republic
HU|Hungary|Hungarian|en Hongrie|de la Hongrie|hongrois|hongroise|Budapest|Budapest|R3|
RO|Romania|Romanian|en Roumanie|de la Roumanie|roumain|roumaine|Bucharest|Bucarest|R4|
BG|Bulgaria|Bulgarian|en Bulgarie|de la Bulgarie|bulgare|bulgare|Sofia|Sofia|R2|
UA|Ukraine|Ukrainian|en Ukraine|de l’Ukraine|ukrainien|ukrainienne|Kyiv|Kyïv|R5|
MD|Moldova|Moldovan|en Moldova|de la Moldova|moldove|moldove|Chisinau|Chisinau|R3|
RU|Russia|Russian|en Russie|de la Russie|russe|russe|Moscow|Moscou|R4|Russian Federation;Fédération de Russie
LV|Latvia|Latvian|en Lettonie|de la Lettonie|letton|lettone|Riga|Riga|R3|
LT|Lithuania|Lithuanian|en Lituanie|de la Lituanie|lituanien|lituanienne|Vilnius|Vilnius|R2|
EE|Estonia|Estonian|en Estonie|de l’Estonie|estonien|estonienne|Tallinn|Tallinn|R2|
XK|Kosovo|Kosovar|au Kosovo|du Kosovo|kosovar|kosovare|Pristina|Pristina|M4|
BA|Bosnia and Herzegovina|Bosnian|en Bosnie-Herzégovine|de la Bosnie-Herzégovine|bosnien|bosnienne|Sarajevo|Sarajevo|M4|
MK|Macedonia|Macedonian|en Macédoine|de la Macédoine|macédonien|macédonienne|Skopje|Skopje|R2*|FYROM;ARYM
AL|Albania|Albanian|en Albanie|de l’Albanie|albanais|albanaise|Tirana|Tirana|R2|
HR|Croatia|Croatian|en Croatie|de la Croatie|croate|croate|Zagreb|Zagreb|R2|
CSXX|Yugoslavia|Yugoslav|en Yougoslavie|de la Yougoslavie|yougoslave|yougoslave|Belgrade|Belgrade|V3*|`,
  OCEANIA: `
AU|Australia|Australian|en Australie|de l’Australie|australien|australienne|Canberra|Canberra|P8|
NZ|New Zealand|New Zealand|en Nouvelle-Zélande|de la Nouvelle-Zélande|néo-zélandais|néo-zélandaise|Wellington|Wellington|P6|
FJ|Fiji|Fijian|aux Fidji|des Fidji|fidjien|fidjienne|Suva|Suva|R3|Fiji Islands
SB|the Solomon Islands||aux Îles Salomon|des Îles Salomon|||Honiara|Honiara|M2|
PG|Papua New Guinea||en Papouasie-Nouvelle-Guinée|de la Papouasie-Nouvelle-Guinée|||Port Moresby|Port Moresby|R2|PNG
WS|Samoa|Samoan|au Samoa|du Samoa|samoan|samoane|Apia|Apia|R1|
TO|Tonga|Tongan|aux Tonga|des Tonga|tongien|tongienne|Nuku’alofa|Nuku’alofa|R1|
VU|Vanuatu|Vanuatuan|au Vanuatu|du Vanuatu|vanuatuan|vanuatuane|Port Vila|Port-Vila|R1|`,
};

// Names taken within the sample's years: day | the same columns as above.
const laterNames: readonly { readonly from: string; readonly region: SampleRegion; readonly line: string }[] = [
  {
    from: '2002-05-20',
    region: 'ASIA',
    line: 'TL|Timor-Leste|Timorese|au Timor-Leste|du Timor-Leste|timorais|timoraise|Dili|Dili|M4|',
  },
  {
    from: '2003-02-04',
    region: 'EUROPE',
    line: 'CSXX|Serbia and Montenegro||en Serbie-et-Monténégro|de la Serbie-et-Monténégro|||Belgrade|Belgrade|V3*|',
  },
];

const classes: Readonly<Record<string, PartnerClass>> = { P: 'PEER', R: 'RECIPIENT', M: 'MISSION', V: 'VISITS_ONLY' };

function articleOf(ofFr: string): string {
  if (ofFr.startsWith('du ')) return `le ${ofFr.slice(3)}`;
  if (ofFr.startsWith('des ')) return `les ${ofFr.slice(4)}`;
  return ofFr.startsWith('d’') ? ofFr.slice(2) : ofFr.slice(3);
}

function readLine(line: string, region: SampleRegion, laterOf: ReadonlyMap<string, SampleJurisdiction['later']>): SampleJurisdiction {
  const [
    code = '',
    nameInText = '',
    adjective = '',
    inFr = '',
    ofFr = '',
    frMasculine = '',
    frFeminine = '',
    city = '',
    cityFr = '',
    traits = '',
    aliases = '',
  ] = line.split('|');
  const partnerClass = classes[traits.charAt(0)];
  if (partnerClass === undefined) throw new Error(`a class of partner must be P, R, M or V: ${line}`);
  const withArticleFr = articleOf(ofFr);
  return {
    code,
    region,
    name: nameInText.replace(/^the /, ''),
    nameInText,
    adjective:
      adjective === ''
        ? null
        : { en: adjective, frMasculine, frFeminine, frPlural: /[sxz]$/.test(frMasculine) ? frMasculine : `${frMasculine}s` },
    nameFr: withArticleFr.replace(/^(?:l’|le |la |les )/, ''),
    inFr,
    ofFr,
    withArticleFr,
    city,
    cityFr,
    toCityFr: cityFr.startsWith('Le ') ? `au ${cityFr.slice(3)}` : `à ${cityFr}`,
    partnerClass,
    weight: Number.parseInt(traits.slice(1), 10),
    aliases: aliases === '' ? [] : aliases.split(';'),
    renamed: traits.endsWith('*'),
    later: laterOf.get(code) ?? null,
  };
}

function readTable(): SampleJurisdiction[] {
  const later = new Map(
    laterNames.map(({ from, region, line }) => {
      const jurisdiction = readLine(line, region, new Map());
      return [jurisdiction.code, { from: isoToDay(from), jurisdiction }] as const;
    }),
  );
  return sampleRegions.flatMap((region) =>
    table[region]
      .trim()
      .split('\n')
      .map((line) => readLine(line, region, later)),
  );
}

/** Every jurisdiction of the sample, under its name of April 2000. */
export const sampleJurisdictions: readonly SampleJurisdiction[] = readTable();

/** Every jurisdiction under each of its names of the sample's years. */
export const everyForm: readonly SampleJurisdiction[] = sampleJurisdictions.flatMap((one) =>
  one.later === null ? [one] : [one, one.later.jurisdiction],
);

/** The jurisdiction under its name on a day. */
export function namedOn(jurisdiction: SampleJurisdiction, day: number): SampleJurisdiction {
  const { later } = jurisdiction;
  return later !== null && day >= later.from ? later.jurisdiction : jurisdiction;
}
