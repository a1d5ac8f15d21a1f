import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import {
  readInSource,
  notFoundYet,
  NO_STATUS,
  NO_ENTITLEMENTS,
  NO_FORMS,
  NO_TIMES,
  commitProtocol,
} from './greater-mekong.ts'

const BRIDES = 'Le Bach, Bélanger and Khuat, 2005'
const CIVIL_STATUS_LAW = 'Law on Civil Status, 60/2014, as translated'

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
      fact: readInSource('Registers births where father or mother lives.', `${CIVIL_STATUS_LAW}, Art. 13`),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [
    notFoundYet,
    {
      aim: 'birth-registration',
      steps: ['gather-proof', 'witness-statement', 'registry-office', 'collect'],
      fact: readInSource(
        'Within sixty days, by a parent, else by grandparents, another relative or whoever brings the child up. Where there is no paper of the birth a witness or a written statement will do.',
        `${CIVIL_STATUS_LAW}, Art. 15 and 16`,
      ),
    },
    {
      aim: 'family-or-household-book',
      steps: ['legal-advice', 'gather-proof', 'registry-office', 'appeal'],
      fact: readInSource('School, land and social services hang on household registration.', BRIDES),
    },
  ],
  duties: [
    {
      id: 'tell-of-a-child-left',
      name: 'Duty to tell of a child who was left',
      to: 'commune-committee',
      fact: readInSource(
        'Whoever finds a child who was left protects it and tells the People’s Committee or the police of the commune at once.',
        'Decree 123/2015, Art. 14, as translated',
      ),
    },
  ],
  documents: [
    {
      id: 'household-registration',
      name: 'Registration in a household',
      fact: readInSource('School, land and social services hang on it.', BRIDES),
    },
  ],
  sending: [
    readInSource(
      'Who sends a citizen’s data abroad writes an assessment of the impact, with the person’s consent in it, and gives it to the Ministry of Public Security within sixty days. Whether a later law changed this was not seen.',
      'Decree 13/2023/ND-CP, Art. 25, as summarised by LawNet and CDLAF',
    ),
  ],
  notKnown: [NO_STATUS, 'Duties to tell of harm, and their terms.', NO_ENTITLEMENTS, NO_FORMS, NO_TIMES],
  notes: [
    commitProtocol,
    readInSource(
      'In the law on children a child is under sixteen; this agency works with everyone under eighteen.',
      'Law on Children, 102/2016, Art. 1, as translated',
    ),
    readInSource(
      'Children of women sold as brides abroad find it hard to get a birth certificate after coming back.',
      BRIDES,
    ),
  ],
}
