import type { Pack } from '../pack.ts'

const COMMIT = 'COMMIT memorandum of understanding, 2004, and guidelines on identification and referral, 2016'
const RETURN = 'Process of return between Thailand and Lao PDR (Ministry of Labour and Social Welfare, Lao PDR)'
const EDITION = '2026-01-01' as Pack['edition']

/** What the six countries of the cooperation share. */
const shared = {
  format: 1 as const, edition: EDITION, duties: [], entitlements: [], forms: [], cares: [],
  notKnown: ['Duties to report and their terms.', 'Terms of birth registration.', 'The layout of official forms.'],
} satisfies Partial<Pack>

const regional: Pack['bodies'][number] = { id: 'commit', name: 'COMMIT cooperation of six countries', text: 'Protection, recovery and reintegration is one of its pillars.', reach: 'national', mark: 'found', source: COMMIT }
const household: Pack['civilStatus'][number] = {
  id: 'household-registration', order: 1, name: 'Registration in the household', text: 'Schooling, land and services hang on it; children of women who were sold abroad have none and papers are hard to get after return.',
  over: ['born-abroad', 'no-birth-notice', 'mother-without-documents'], mark: 'found', source: 'Le Bach, Belanger, Khuat 2005; press on children without registration',
}
const registration: Pack['civilStatus'][number] = { id: 'registration', order: 2, name: 'Birth registration', text: 'Registration without a father is always to be offered; legal advice comes first.', over: ['cost', 'distance', 'term-has-passed'], mark: 'ours' }

export const CAMBODIA: Pack = {
  ...shared, pack: 'cambodia', country: 'KH', name: 'Cambodia', languages: ['km'],
  statuses: [{ id: 'identified', name: 'Identified by police, social affairs or a mission', text: 'There are identification forms, long and short, for each of them.', means: 'formally-identified', gatesServices: false, mark: 'found', source: 'OSCaR (forms in its code)' }],
  bodies: [regional, { id: 'mosvy', name: 'Ministry of Social Affairs (MoSVY)', reach: 'national', mark: 'found', source: 'OSCaR' }, { id: 'dosvy', name: 'Provincial department of social affairs (DoSVY)', reach: 'regional', mark: 'found', source: 'OSCaR' }],
  timers: [],
  documents: [{ id: 'family-book', name: 'Family book', mark: 'found', source: 'OSCaR' }, { id: 'id-poor', name: 'ID Poor card', mark: 'found', source: 'OSCaR' }, { id: 'laissez-passer', name: 'Travel document (laissez-passer)', mark: 'found', source: 'OSCaR' }],
  civilStatus: [registration],
  forms: [
    ['initial-information', 'Initial information'], ['family-preservation', 'Assessment for family preservation'], ['family-service-plan', 'Family service plan'],
    ['placement-reintegration', 'Placement and reintegration'], ['follow-up-alternative-care', 'Follow-up in alternative care'], ['closure', 'Closure'],
  ].map(([id, name]) => ({
    id: id ?? '', name: name ?? '', layout: 'not-known' as const, recipient: 'social-services' as const, mark: 'found' as const, source: 'OSCaR (six government forms)',
    fields: [{ id: 'arrangement', label: 'How the child lives', from: { kind: 'care-arrangement', field: 'arrangement' } }, { id: 'goals', label: 'What the plan works for', from: { kind: 'goal', field: 'title' } }],
  })),
}

export const CHINA: Pack = {
  ...shared, pack: 'china', country: 'CN', name: 'China', languages: ['zh'], statuses: [], bodies: [regional], timers: [],
  documents: [{ id: 'hukou', name: 'Household registration (hukou)', text: 'Children of women who were sold as brides often have none.', mark: 'found', source: 'Press on children without registration' }],
  civilStatus: [household],
}

export const LAO_PDR: Pack = {
  ...shared, pack: 'lao-pdr', country: 'LA', name: 'Lao PDR', languages: ['lo'], statuses: [],
  bodies: [
    regional,
    { id: 'mlsw', name: 'Ministry of Labour and Social Welfare', text: 'Receives the request, sends it to the province, and sends back the result of tracing and family assessment.', reach: 'national', mark: 'found', source: RETURN },
    { id: 'transit-centre', name: 'Transit centre', text: 'Interview, health, psychosocial help; then an escort to the province.', reach: 'national', mark: 'found', source: RETURN },
    { id: 'province', name: 'Province', text: 'Traces and assesses the family, and prepares community and family.', reach: 'regional', mark: 'found', source: RETURN },
  ],
  timers: [], documents: [], civilStatus: [registration],
}

export const MYANMAR: Pack = {
  ...shared, pack: 'myanmar', country: 'MM', name: 'Myanmar', languages: ['my'], statuses: [],
  bodies: [regional, { id: 'dsw', name: 'Department of Social Welfare', text: 'Has a manual for case management, repatriation and reintegration from Thailand, with regular meetings and visits.', reach: 'national', mark: 'found', source: 'IOM Myanmar on the manual of the Department of Social Welfare' }],
  timers: [], documents: [], civilStatus: [registration],
}

export const THAILAND: Pack = {
  ...shared, pack: 'thailand', country: 'TH', name: 'Thailand', languages: ['th'],
  statuses: [{ id: 'formal-identification', name: 'Identified by a multidisciplinary team', text: 'Asked for before full rights; help of this agency does not wait for it.', means: 'formally-identified', gatesServices: false, mark: 'found', source: 'Trafficking in Persons Report, Thailand' }],
  bodies: [regional, { id: 'msdhs', name: 'Ministry of Social Development and Human Security', text: 'Runs shelters; wrote a handbook on return with Cambodia.', reach: 'national', mark: 'found', source: 'Repatriation handbook, MSDHS and JICA, 2019' }, { id: 'mdt', name: 'Multidisciplinary team', reach: 'regional', mark: 'found', source: 'Trafficking in Persons Report, Thailand' }],
  timers: [{ id: 'temporary-shelter', name: 'In temporary shelter before the identification interview, at most', starts: 'identification', days: 15, mark: 'found', source: 'Trafficking in Persons Report, Thailand (referral mechanism of March 2022)' }],
  documents: [], civilStatus: [registration],
}

export const VIET_NAM: Pack = {
  ...shared, pack: 'viet-nam', country: 'VN', name: 'Viet Nam', languages: ['vi'], statuses: [], bodies: [regional], timers: [],
  documents: [{ id: 'household-book', name: 'Registration in a household', mark: 'found', source: 'Le Bach, Belanger, Khuat 2005' }],
  civilStatus: [household, registration],
}
