import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { notFoundYet, NO_FORMS, NO_TIMES, commitProtocol } from './shared.ts'
import { readInDecember, readInNovember } from './read-on.ts'

const BRIDES = 'Le Bach, Bélanger and Khuat, 2005'
const TRAFFICKING_LAW = 'Law on trafficking, 53/2024/QH15'
const CIVIL_STATUS_LAW = 'Law on Civil Status, 60/2014, as translated'

export const vietNam: CountryPack = {
  shape: 2,
  country: 'VN',
  version: 3,
  languages: ['vi', 'en'],
  timers: {},
  bodies: [
    {
      id: 'commune-committee',
      name: 'People’s Committee of the commune',
      roles: ['civil-registry'],
      fact: readInNovember('Registers births where father or mother lives.', `${CIVIL_STATUS_LAW}, Art. 13`),
    },
    {
      id: 'commune-police',
      name: 'Police, border guard or coast guard',
      roles: ['police-unit'],
      fact: readInDecember(
        'Take a report of trafficking and bring the person to the People’s Committee of the commune at once.',
        `${TRAFFICKING_LAW}, as reported by Lao Động (news.laodong.vn, undated)`,
      ),
    },
    {
      id: 'ministry-of-health',
      name: 'Ministry of Health',
      roles: ['child-protection'],
      fact: readInDecember('Runs the national line 111.', 'VnEconomy, and Sài Gòn Giải Phóng of 20 September 2025'),
    },
  ],
  lines: [
    {
      id: 'line-111',
      name: 'National line 111',
      number: '111',
      for: 'child-helpline',
      fact: readInDecember(
        'Free, day and night. Every call is recorded.',
        'Decree 162/2025, as reported by Báo Nghệ An and Báo Chính Phủ (vietnam.vn), 1 July 2025',
      ),
    },
    {
      id: 'trafficking-111',
      name: 'National line 111',
      number: '111',
      for: 'trafficking',
      fact: readInDecember(
        'Free, day and night. What a caller tells is passed to police, border guard or commune at once.',
        'Sài Gòn Giải Phóng, 20 September 2025, and vietnam.vn on the opening of 19 September 2025',
      ),
    },
  ],
  forms: [],
  entitlements: [
    {
      what: 'child-protection-measure',
      fact: readInDecember(
        'Protection covers a victim, a person who is still being identified, and anyone under eighteen who comes with a victim.',
        `${TRAFFICKING_LAW}, Art. 34, as summarised by LawNet, 13 December 2024`,
      ),
    },
    {
      what: 'legal-aid',
      fact: readInDecember(
        'For a victim, a person who is still being identified, and anyone under eighteen who comes with a victim.',
        `${TRAFFICKING_LAW}, Art. 37, as summarised by LawNet, 13 December 2024`,
      ),
    },
    {
      what: 'victim-support-payment',
      fact: readInDecember(
        'A first allowance in hardship, and help with a loan. The amounts were not found.',
        `${TRAFFICKING_LAW}, Art. 37, as summarised by LawNet, 13 December 2024`,
      ),
    },
    {
      what: 'free-health-care',
      fact: readInDecember(
        'Help with health insurance for the first year, where a victim has none.',
        `${TRAFFICKING_LAW}, Art. 37, as summarised by LawNet, 13 December 2024`,
      ),
    },
  ],
  papers: [
    notFoundYet,
    {
      aim: 'birth-registration',
      steps: ['gather-proof', 'witness-statement', 'registry-office', 'collect'],
      fact: readInNovember(
        'Within sixty days, by a parent, otherwise by grandparents, another relative or whoever brings the child up. If there is no paper about the birth, a witness or a written statement is enough.',
        `${CIVIL_STATUS_LAW}, Art. 15 and 16`,
      ),
    },
    {
      aim: 'family-or-household-book',
      steps: ['gather-proof', 'registry-office', 'collect'],
      fact: readInDecember(
        'Household books have not been valid since 1 January 2023: offices look in the national database. If they cannot, an identity card, a paper on residence or the notice of the personal number is enough.',
        'Law on Residence 2020, Art. 38, and Decree 104/2022, as summarised by LawNet and Thư Viện Pháp Luật',
      ),
    },
  ],
  duties: [
    {
      id: 'tell-of-a-child-left',
      name: 'Duty to report an abandoned child',
      to: 'commune-committee',
      fact: readInNovember(
        'Whoever finds an abandoned child protects the child and tells the People’s Committee or the police of the commune at once.',
        'Decree 123/2015, Art. 14, as translated',
      ),
    },
    {
      id: 'tell-of-abuse',
      name: 'Duty to report abuse of a child',
      fact: readInDecember(
        'Organisations and persons report abuse to the authorities; the line 111 takes reports day and night. The time limit in hours was not found.',
        'Law on Children, 102/2016, as reported by Tuổi Trẻ, 4 January 2022',
      ),
    },
  ],
  statuses: [
    {
      id: 'being-identified',
      name: 'Person being identified as a victim',
      means: 'presumed',
      gatesHelp: false,
      fact: readInDecember(
        'Is protected and supported before the identification is decided.',
        `${TRAFFICKING_LAW}, Art. 34 and 37, as summarised by LawNet, 13 December 2024`,
      ),
    },
  ],
  documents: [
    {
      id: 'paper-on-residence',
      name: 'Paper on residence',
      fact: readInDecember(
        'Takes the place of the household book. Any registration office in the country gives it.',
        'Circular 55/2021, Art. 17, as summarised by LawNet',
      ),
    },
  ],
  sending: [
    readInDecember(
      'Since 1 January 2026 a new law and decree apply: whoever sends a citizen’s data abroad writes an impact assessment for the Ministry of Public Security. The deadline for sending it was not found.',
      'Law 91/2025/QH15 and Decree 356/2025, Art. 18, as summarised by Recording Law, Eruditus Legal and APAC Data Residency',
    ),
  ],
  notKnown: ['Within how many hours harm must be reported.', NO_FORMS, NO_TIMES],
  notes: [
    commitProtocol,
    readInNovember(
      'In the law on children a child is under sixteen; this agency works with everyone under eighteen.',
      'Law on Children, 102/2016, Art. 1, as translated',
    ),
    readInDecember(
      'The law on trafficking of 2024 has applied since 1 July 2025.',
      `${TRAFFICKING_LAW}, as summarised by LawNet, 13 December 2024`,
    ),
    readInDecember(
      'Since 1 July 2025 there are 34 provinces and cities and no offices of districts: the commune and the province decide.',
      'Việt Nam News (VNS), 4 July 2025',
    ),
    readInNovember(
      'Children of women sold as brides abroad find it hard to get a birth certificate after coming back.',
      BRIDES,
    ),
  ],
}
