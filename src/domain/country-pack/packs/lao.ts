import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { notFoundYet, NO_STATUS, NO_DUTIES, NO_PAPERS, NO_FORMS, NO_TIMES, commitProtocol } from './shared.ts'
import { readInDecember, readInNovember } from './read-on.ts'

export const lao: CountryPack = {
  shape: 2,
  country: 'LA',
  version: 3,
  languages: ['lo', 'th', 'en'],
  timers: {},
  bodies: [
    {
      id: 'centre-luang-namtha',
      name: 'Reception centre in Luang Namtha',
      roles: ['shelter'],
      fact: readInDecember('Receives victims in the north.', 'Lao Tribune, on a meeting of 17 January, undated'),
    },
    {
      id: 'mlsw',
      name: 'Ministry of Labour and Social Welfare',
      roles: ['trafficking-coordination', 'child-protection'],
      fact: readInNovember(
        'Traces and assesses the family through the province, receives the person who comes back, and tells the other country how the return went.',
        'Presentation of the ministry',
      ),
    },
    {
      id: 'anti-trafficking-committees',
      name: 'National steering committee and committees of provinces and districts',
      roles: ['trafficking-coordination'],
      fact: readInNovember(
        'A decree of 2018 set up these committees in provinces and districts.',
        'Trafficking in Persons Report on Lao PDR, 2021',
      ),
    },
    {
      id: 'womens-union',
      name: 'Lao Women’s Union',
      roles: ['shelter'],
      fact: readInNovember('Has a counselling and protection centre for women and children.', 'Vientiane Times'),
    },
    {
      id: 'district-home-affairs',
      name: 'Office of home affairs of the district',
      roles: ['civil-registry'],
      fact: readInDecember(
        'The Ministry of Home Affairs registers families; public security gives the family book.',
        'Slides of Lao participants at a workshop on civil registration (slideplayer.com, undated)',
      ),
    },
  ],
  lines: [
    {
      id: 'line-1362',
      name: 'Lao Women’s Union',
      number: '1362',
      for: 'other-report',
      fact: readInDecember(
        'Counselling and protection for women and children.',
        'Vientiane Times, undated, on figures of 2019',
      ),
    },
  ],
  forms: [],
  entitlements: [
    {
      what: 'housing',
      fact: readInDecember(
        'A place in the centre, medical help, school or training and help to begin again; also for boys and men.',
        'Lao Women’s Union, as described by ASEAN-ACT, 24 September 2022',
      ),
    },
    {
      what: 'legal-aid',
      fact: readInDecember(
        'The Women’s Union brings a victim to legal aid.',
        'Lao Women’s Union, as described by ASEAN-ACT, 24 September 2022',
      ),
    },
  ],
  papers: [
    notFoundYet,
    {
      aim: 'birth-registration',
      steps: ['birth-notice-from-facility', 'registry-office', 'collect'],
      fact: readInDecember(
        'With the village chief’s notice of birth, within thirty days at the registration office of the district. The law was changed in 2017; the change was not read.',
        'Law on Family Registration, as described in a Vietnamese study (123docz.net, undated)',
      ),
    },
  ],
  notKnown: [NO_STATUS, NO_DUTIES, NO_PAPERS, NO_FORMS, NO_TIMES, 'The text of the law against trafficking of 2016.'],
  notes: [
    commitProtocol,
    readInNovember(
      'While the home country prepares community and family, the other country prepares the person, papers and money. After the return the home country reports how it is going.',
      'Presentation of the ministry',
    ),
  ],
}
