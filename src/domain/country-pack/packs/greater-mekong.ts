import type { CountryPack } from '../pack.ts'

const found = (says: string, source: string) => ({ says, mark: 'found' as const, source })
const ours = (says: string) => ({ says, mark: 'ours' as const })
const open = { aim: 'registration-without-father' as const, steps: ['legal-advice' as const, 'gather-proof' as const, 'registry-office' as const, 'collect' as const], fact: ours('The way that is always open.') }
const commit = found('The six countries agreed on protection, recovery and reintegration in one memorandum, and in 2016 on common guidelines for identification and referral.', 'COMMIT memorandum, 29 October 2004; senior officials’ meeting, November 2016')

const notKnown = ['Duties to report and their terms.', 'Terms of birth registration.', 'The layout of official forms.']

/** The six countries of the Greater Mekong. Each is begun with what was read and is to be filled by who works there. */
export const cambodia: CountryPack = {
  shape: 1,
  country: 'KH',
  version: 1,
  languages: ['km', 'en'],
  timers: {},
  bodies: [
    { id: 'mosvy', name: 'Ministry of Social Affairs and its provincial offices', roles: ['child-protection', 'trafficking-coordination', 'identification'], fact: found('Identify with the judicial police and the missions abroad, and follow each child with their own forms.', 'Forms in the source of OSCaR') },
  ],
  forms: [
    { id: 'initial-information', name: 'Initial information', fills: ['file-opened', 'card', 'birth'], fact: found('One of six forms of the government.', 'Forms in the source of OSCaR') },
    { id: 'placement-reintegration', name: 'Placement and reintegration', fills: ['care-arrangement', 'return-plan'], fact: found('One of six forms of the government.', 'Forms in the source of OSCaR') },
    { id: 'case-closure', name: 'Closure', fills: ['closure'], fact: found('One of six forms of the government.', 'Forms in the source of OSCaR') },
  ],
  entitlements: [{ what: 'social-assistance', fact: found('Families with an ID Poor card are known to the programmes.', 'Fields in the source of OSCaR') }],
  papers: [open, { aim: 'family-or-household-book', steps: ['gather-proof', 'registry-office', 'collect'], fact: ours('Asked for by schools and offices.') }],
  statuses: [{ id: 'identified', name: 'Identified by police, social affairs or a mission', means: 'formally-identified', gatesHelp: false, fact: found('There are identification forms, long and short, for each of them.', 'Forms in the source of OSCaR') }],
  documents: [
    { id: 'family-book', name: 'Family book', fact: found('Asked for in the forms.', 'Fields in the source of OSCaR') },
    { id: 'id-poor', name: 'ID Poor card', fact: found('Asked for in the forms.', 'Fields in the source of OSCaR') },
    { id: 'laissez-passer', name: 'Laissez-passer', fact: found('Given by a mission where there is no passport.', 'Fields in the source of OSCaR') },
  ],
  notKnown,
  notes: [commit, found('A paper to travel with is given by the mission where there is no passport.', 'Fields in the source of OSCaR')],
}

export const thailand: CountryPack = {
  shape: 1,
  country: 'TH',
  version: 1,
  languages: ['th', 'km', 'my', 'lo', 'en'],
  timers: {},
  bodies: [{ id: 'msdhs', name: 'Ministry of Social Development and Human Security', roles: ['shelter', 'trafficking-coordination'], fact: found('Runs the shelters of the anti-trafficking division.', 'Trafficking in Persons Report on Thailand, 2023') }],
  forms: [],
  entitlements: [{ what: 'recovery-period', fact: found('Up to fifteen days in a temporary shelter before a mixed team interviews for identification. A child’s help does not end with them.', 'National referral mechanism of March 2022') }],
  papers: [open],
  statuses: [{ id: 'identified-by-team', name: 'Identified by a mixed team', means: 'formally-identified', gatesHelp: false, fact: found('Asked for before full rights; the help of this agency does not wait for it.', 'National referral mechanism of March 2022') }],
  notKnown,
  notes: [commit, found('Full rights wait for formal identification by a mixed team: keep each gap that comes of it.', 'National referral mechanism of March 2022')],
}

export const vietNam: CountryPack = {
  shape: 1,
  country: 'VN',
  version: 1,
  languages: ['vi', 'en'],
  timers: {},
  bodies: [],
  forms: [],
  entitlements: [],
  papers: [open, { aim: 'family-or-household-book', steps: ['legal-advice', 'gather-proof', 'registry-office', 'appeal'], fact: found('School, land and social services hang on household registration.', 'Le Bach, Bélanger and Khuat, 2005') }],
  documents: [{ id: 'household-registration', name: 'Registration in a household', fact: found('School, land and social services hang on it.', 'Le Bach, Bélanger and Khuat, 2005') }],
  notKnown,
  notes: [commit, found('Children of women sold as brides abroad find it hard to get a birth certificate after coming back.', 'Le Bach, Bélanger and Khuat, 2005')],
}

export const lao: CountryPack = {
  shape: 1,
  country: 'LA',
  version: 1,
  languages: ['lo', 'th', 'en'],
  timers: {},
  bodies: [{ id: 'mlsw', name: 'Ministry of Labour and Social Welfare', roles: ['trafficking-coordination', 'child-protection'], fact: found('Traces and assesses the family through the province, receives who comes back, and tells the other country how it went.', 'Presentation of the ministry') }],
  forms: [],
  entitlements: [],
  papers: [open],
  notKnown,
  notes: [commit],
}

export const myanmar: CountryPack = {
  shape: 1,
  country: 'MM',
  version: 1,
  languages: ['my', 'en'],
  timers: {},
  bodies: [{ id: 'dsw', name: 'Department of Social Welfare', roles: ['trafficking-coordination', 'child-protection', 'shelter'], fact: found('Has a manual of procedures for case management, coming back from Thailand and reintegration.', 'IOM Myanmar') }],
  forms: [],
  entitlements: [],
  papers: [open],
  notKnown,
  notes: [commit],
}

export const china: CountryPack = {
  shape: 1,
  country: 'CN',
  version: 1,
  languages: ['zh-Hans', 'en'],
  timers: {},
  bodies: [],
  forms: [],
  entitlements: [],
  papers: [open, { aim: 'family-or-household-book', steps: ['legal-advice', 'gather-proof', 'registry-office'], fact: found('Children of women who were sold as brides had no household registration.', 'Global Times; Southern Metropolis') }],
  notKnown,
  notes: [commit],
}
