import type { CountryPack } from '../pack.ts'

const found = (says: string, source: string) => ({ says, mark: 'found' as const, source })
const ours = (says: string) => ({ says, mark: 'ours' as const })
const unchecked = (says: string) => ({ says, mark: 'general' as const })
const open = {
  aim: 'registration-without-father' as const,
  steps: ['legal-advice' as const, 'gather-proof' as const, 'registry-office' as const, 'collect' as const],
  fact: ours('The way that is always open.'),
}
const commit = found(
  'The six countries agreed on protection, recovery and reintegration in one memorandum, and in 2016 on common guidelines for identification and referral.',
  'COMMIT memorandum, 29 October 2004; senior officials’ meeting, November 2016',
)

const OSCAR_FORMS = 'Forms in the source of OSCaR'
const OSCAR_FIELDS = 'Fields in the source of OSCaR'
const BRIDES = 'Le Bach, Bélanger and Khuat, 2005'
const THAI_NRM = 'National referral mechanism of March 2022'
const CHILD_PROTECTION_ACT = 'Child Protection Act B.E. 2546 (2003), as translated'
const CIVIL_STATUS_LAW = 'Law on Civil Status, 60/2014, as translated'

/** What of the six countries was looked for and not found is said pack by pack, so that an empty list is not read as an answer. */
const NO_STATUS = 'What a status is called here, and who gives it.'
const NO_DUTIES = 'Duties to tell and their terms.'
const NO_ENTITLEMENTS = 'What a child is entitled to.'
const NO_PAPERS = 'Which papers an office asks for.'
const NO_FORMS = 'Official forms and their layout.'
const NO_TERMS = 'Terms of birth registration.'
const NO_TIMES = 'Times by which an office has to answer.'

const CALLED = { id: 'called', label: 'How the child is called', from: { kind: 'card', field: 'called' } }
const AGE = { id: 'age', label: 'Age', from: { kind: 'card', field: 'ageBand' } }
const SEX = { id: 'sex', label: 'Girl or boy', from: { kind: 'gender', field: 'gender', of: 'child' as const } }
const LIVES = {
  id: 'lives',
  label: 'With whom the child lives',
  from: { kind: 'care-arrangement', field: 'arrangement' },
}
const REGISTERED = {
  id: 'registration',
  label: 'Birth registration',
  from: { kind: 'birth-registration', field: 'state' },
}
const GOALS = { id: 'goals', label: 'What the plan works for', from: { kind: 'goal', field: 'title' } }
const STEPS = { id: 'steps', label: 'Steps', from: { kind: 'action', field: 'what' } }
/** That the forms exist was read; their own fields were not, so these are ours. */
const form = (
  id: string,
  name: string,
  fills: string[],
  fields: NonNullable<CountryPack['forms'][number]['fields']>,
  says = 'One of six forms of the government.',
) => ({
  id,
  name,
  fills,
  layout: 'not-known' as const,
  recipient: 'social-services' as const,
  fields,
  fact: found(says, OSCAR_FORMS),
})

/** The six countries of the Greater Mekong. Each is begun with what was read and is to be filled by who works there. */
export const cambodia: CountryPack = {
  shape: 1,
  country: 'KH',
  version: 2,
  languages: ['km', 'en'],
  timers: {},
  bodies: [
    {
      id: 'mosvy',
      name: 'Ministry of Social Affairs and its provincial offices',
      roles: ['child-protection', 'trafficking-coordination', 'identification'],
      fact: found(
        'Identify with the judicial police and the missions abroad, and follow each child with their own forms.',
        OSCAR_FORMS,
      ),
    },
    {
      id: 'commune-registrar',
      name: 'Civil registrar of the commune or sangkat',
      roles: ['civil-registry'],
      fact: found(
        'Registers births and gives certificates; a decision can be appealed. The General Department of Identification stands above.',
        'Review of the laws on civil registration, Cambodia (crvslaws.org)',
      ),
    },
  ],
  forms: [
    form(
      'initial-information',
      'Initial information',
      ['file-opened', 'card', 'gender', 'care-arrangement', 'birth-registration'],
      [
        CALLED,
        AGE,
        SEX,
        { id: 'came', label: 'How the child came', from: { kind: 'file-opened', field: 'source' } },
        LIVES,
        REGISTERED,
      ],
    ),
    form(
      'family-preservation',
      'Assessment for family preservation',
      ['card', 'family-assessment', 'care-arrangement'],
      [
        CALLED,
        AGE,
        LIVES,
        {
          id: 'wants',
          label: 'Does the family want the child?',
          from: { kind: 'family-assessment', field: 'wantsTheChild' },
        },
        {
          id: 'able',
          label: 'Can the family care for the child?',
          from: { kind: 'family-assessment', field: 'isAble' },
        },
        { id: 'support', label: 'What help the family needs', from: { kind: 'family-assessment', field: 'support' } },
      ],
    ),
    form('family-service-plan', 'Family service plan', ['card', 'goal', 'action'], [CALLED, GOALS, STEPS]),
    form(
      'placement-reintegration',
      'Placement and reintegration',
      ['card', 'care-arrangement', 'return-plan'],
      [
        CALLED,
        AGE,
        LIVES,
        { id: 'goes-to', label: 'Where the child goes', from: { kind: 'return-plan', field: 'to' } },
        { id: 'stage', label: 'How far it is', from: { kind: 'return-plan', field: 'stage' } },
        { id: 'says', label: 'What the child says', from: { kind: 'return-plan', field: 'childSays' } },
      ],
    ),
    form(
      'follow-up-alternative-care',
      'Follow-up in alternative care',
      ['card', 'care-arrangement', 'action'],
      [CALLED, AGE, LIVES, STEPS],
    ),
    form(
      'case-closure',
      'Closure',
      ['card', 'closure'],
      [
        CALLED,
        { id: 'reason', label: 'Why it ends', from: { kind: 'closure', field: 'reason' } },
        { id: 'watch', label: 'What is still to be watched', from: { kind: 'closure', field: 'stillToWatch' } },
      ],
    ),
    form(
      'identification',
      'Identification',
      ['card', 'gender', 'identification-status'],
      [
        CALLED,
        AGE,
        SEX,
        {
          id: 'status',
          label: 'Where identification stands',
          from: { kind: 'identification-status', field: 'status' },
        },
      ],
      'There are forms for identification, long and short, of the judicial police, social affairs and missions abroad.',
    ),
  ],
  entitlements: [
    {
      what: 'social-assistance',
      fact: found('Families with an ID Poor card are known to the programmes.', OSCAR_FIELDS),
    },
  ],
  papers: [
    open,
    {
      aim: 'birth-registration',
      steps: ['birth-notice-from-facility', 'registry-office', 'collect'],
      fact: unchecked('The usual term is thirty days after the birth.'),
    },
    {
      aim: 'family-or-household-book',
      steps: ['gather-proof', 'registry-office', 'collect'],
      fact: ours('Asked for by schools and offices.'),
    },
  ],
  statuses: [
    {
      id: 'identified',
      name: 'Identified by police, social affairs or a mission',
      means: 'formally-identified',
      gatesHelp: false,
      fact: found('There are identification forms, long and short, for each of them.', OSCAR_FORMS),
    },
  ],
  documents: [
    { id: 'family-book', name: 'Family book', fact: found('Asked for in the forms.', OSCAR_FIELDS) },
    { id: 'id-poor', name: 'ID Poor card', fact: found('Asked for in the forms.', OSCAR_FIELDS) },
    {
      id: 'laissez-passer',
      name: 'Laissez-passer',
      fact: found('Given by a mission where there is no passport.', OSCAR_FIELDS),
    },
  ],
  notKnown: [NO_DUTIES, NO_FORMS, NO_TIMES],
  notes: [commit, found('A paper to travel with is given by the mission where there is no passport.', OSCAR_FIELDS)],
}

export const thailand: CountryPack = {
  shape: 1,
  country: 'TH',
  version: 2,
  languages: ['th', 'km', 'my', 'lo', 'en'],
  timers: {},
  bodies: [
    {
      id: 'msdhs',
      name: 'Ministry of Social Development and Human Security',
      roles: ['shelter', 'trafficking-coordination'],
      fact: found(
        'Runs the shelters of the anti-trafficking division.',
        'Trafficking in Persons Report on Thailand, 2023',
      ),
    },
    {
      id: 'child-safety-officials',
      name: 'Officials who protect the safety of children',
      roles: ['child-protection'],
      fact: found(
        'Governors, district chiefs and heads of local administration have the duty to protect children in their area.',
        `${CHILD_PROTECTION_ACT}, Art. 24`,
      ),
    },
    {
      id: 'registration-office',
      name: 'Registration office of the district',
      roles: ['civil-registry'],
      fact: found('Births are registered there.', 'National Statistical Office, Statistical Yearbook 2006'),
    },
  ],
  forms: [],
  entitlements: [
    {
      what: 'recovery-period',
      fact: found(
        'Up to fifteen days in a temporary shelter before a mixed team interviews for identification. A child’s help does not end with them.',
        THAI_NRM,
      ),
    },
  ],
  papers: [
    open,
    {
      aim: 'birth-registration',
      steps: ['birth-notice-from-facility', 'registry-office', 'collect'],
      fact: found('Within fifteen days of the birth.', 'National Statistical Office, Statistical Yearbook 2006'),
    },
  ],
  statuses: [
    {
      id: 'identified-by-team',
      name: 'Identified by a mixed team',
      means: 'formally-identified',
      gatesHelp: false,
      fact: found('Asked for before full rights; the help of this agency does not wait for it.', THAI_NRM),
    },
  ],
  duties: [
    {
      id: 'tell-of-cruelty',
      name: 'Duty to tell of cruelty to a child',
      to: 'child-safety-officials',
      fact: found(
        'Whoever has reason to believe that a child was tortured tells an official promptly; who does so in good faith is protected.',
        `${CHILD_PROTECTION_ACT}, Art. 41`,
      ),
    },
  ],
  notKnown: [NO_PAPERS, NO_FORMS, NO_TIMES],
  notes: [
    commit,
    found('Full rights wait for formal identification by a mixed team: keep each gap that comes of it.', THAI_NRM),
  ],
}

export const vietNam: CountryPack = {
  shape: 1,
  country: 'VN',
  version: 2,
  languages: ['vi', 'en'],
  timers: {},
  bodies: [
    {
      id: 'commune-committee',
      name: 'People’s Committee of the commune',
      roles: ['civil-registry'],
      fact: found('Registers births where father or mother lives.', `${CIVIL_STATUS_LAW}, Art. 13`),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [
    open,
    {
      aim: 'birth-registration',
      steps: ['gather-proof', 'witness-statement', 'registry-office', 'collect'],
      fact: found(
        'Within sixty days, by a parent, else by grandparents, another relative or whoever brings the child up. Where there is no paper of the birth a witness or a written statement will do.',
        `${CIVIL_STATUS_LAW}, Art. 15 and 16`,
      ),
    },
    {
      aim: 'family-or-household-book',
      steps: ['legal-advice', 'gather-proof', 'registry-office', 'appeal'],
      fact: found('School, land and social services hang on household registration.', BRIDES),
    },
  ],
  duties: [
    {
      id: 'tell-of-a-child-left',
      name: 'Duty to tell of a child who was left',
      to: 'commune-committee',
      fact: found(
        'Whoever finds a child who was left protects it and tells the People’s Committee or the police of the commune at once.',
        'Decree 123/2015, Art. 14, as translated',
      ),
    },
  ],
  documents: [
    {
      id: 'household-registration',
      name: 'Registration in a household',
      fact: found('School, land and social services hang on it.', BRIDES),
    },
  ],
  notKnown: [NO_STATUS, 'Duties to tell of harm, and their terms.', NO_ENTITLEMENTS, NO_FORMS, NO_TIMES],
  notes: [
    commit,
    found(
      'In the law on children a child is under sixteen; this agency works with everyone under eighteen.',
      'Law on Children, 102/2016, Art. 1, as translated',
    ),
    found('Children of women sold as brides abroad find it hard to get a birth certificate after coming back.', BRIDES),
  ],
}

export const lao: CountryPack = {
  shape: 1,
  country: 'LA',
  version: 2,
  languages: ['lo', 'th', 'en'],
  timers: {},
  bodies: [
    {
      id: 'mlsw',
      name: 'Ministry of Labour and Social Welfare',
      roles: ['trafficking-coordination', 'child-protection'],
      fact: found(
        'Traces and assesses the family through the province, receives who comes back, and tells the other country how it went.',
        'Presentation of the ministry',
      ),
    },
    {
      id: 'anti-trafficking-committees',
      name: 'National steering committee and committees of provinces and districts',
      roles: ['trafficking-coordination'],
      fact: found(
        'A decree of 2018 set them up in provinces and districts.',
        'Trafficking in Persons Report on Lao PDR, 2021',
      ),
    },
    {
      id: 'womens-union',
      name: 'Lao Women’s Union',
      roles: ['shelter'],
      fact: found('Has a counselling and protection centre for women and children.', 'Vientiane Times'),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [open],
  notKnown: [NO_STATUS, NO_DUTIES, NO_ENTITLEMENTS, NO_PAPERS, NO_FORMS, NO_TERMS, NO_TIMES],
  notes: [
    commit,
    found(
      'While the home side prepares community and family, the other side prepares the person, papers and money; after coming back the home side tells how it goes.',
      'Presentation of the ministry',
    ),
  ],
}

export const myanmar: CountryPack = {
  shape: 1,
  country: 'MM',
  version: 2,
  languages: ['my', 'en'],
  timers: {},
  bodies: [
    {
      id: 'dsw',
      name: 'Department of Social Welfare',
      roles: ['trafficking-coordination', 'child-protection', 'shelter'],
      fact: found(
        'Has a manual of procedures for case management, coming back from Thailand and reintegration.',
        'IOM Myanmar',
      ),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [open],
  notKnown: [
    NO_STATUS,
    NO_DUTIES,
    NO_ENTITLEMENTS,
    NO_PAPERS,
    NO_FORMS,
    NO_TERMS,
    NO_TIMES,
    'What took the place of the law against trafficking of 2005.',
  ],
  notes: [
    commit,
    found(
      'There are agreements on trafficking with Thailand (April 2009) and with China (November 2009).',
      'Slides of the Department of Social Welfare',
    ),
    found(
      'In the law against trafficking of 2005 a child is under sixteen and a youth under eighteen; this agency works with both.',
      'Anti Trafficking in Persons Law, 2005, section 3',
    ),
  ],
}

export const china: CountryPack = {
  shape: 1,
  country: 'CN',
  version: 2,
  languages: ['zh-Hans', 'en'],
  timers: {},
  bodies: [],
  forms: [],
  entitlements: [],
  papers: [
    open,
    {
      aim: 'family-or-household-book',
      steps: ['legal-advice', 'gather-proof', 'registry-office'],
      fact: found(
        'Children of women who were sold as brides had no household registration.',
        'Global Times; Southern Metropolis',
      ),
    },
  ],
  duties: [
    {
      id: 'tell-of-violence',
      name: 'Duty to tell of violence against a child',
      fact: found(
        'The law on domestic violence of 2015 (Art. 14) has a duty to report; opinions of several authorities in 2020 widened it. To whom and within what time was not seen.',
        'China Law Translate, on mandatory reporting',
      ),
    },
  ],
  notKnown: [
    NO_STATUS,
    'Which offices and bodies there are.',
    NO_ENTITLEMENTS,
    NO_PAPERS,
    NO_FORMS,
    NO_TERMS,
    NO_TIMES,
  ],
  notes: [
    commit,
    found(
      'A minor is under eighteen, and is not to be treated otherwise because of household registration.',
      'Law on the Protection of Minors, 2020, Art. 2 and 3, as translated',
    ),
  ],
}
