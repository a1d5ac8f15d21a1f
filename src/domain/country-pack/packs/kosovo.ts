import type { CountryPack } from '../../vocabulary/country-pack/pack.ts'
import { readInDecember } from './read-on.ts'
import { notFoundYet, ONLY_OFFICES_FOUND } from './shared.ts'

export const kosovo: CountryPack = {
  shape: 2,
  country: 'XK',
  version: 1,
  languages: ['sq', 'sr', 'rom', 'en'],
  timers: {},
  bodies: [
    {
      id: 'centre-for-social-work',
      name: 'Centre for Social Work',
      roles: ['child-protection'],
      fact: readInDecember(
        'Has duties in the law on child protection.',
        'Law on Child Protection, 2019, as described by the coalition KOMF, 2022',
      ),
    },
    {
      id: 'onac',
      name: 'Office of the National Anti-Trafficking Coordinator',
      roles: ['trafficking-coordination'],
      fact: readInDecember(
        'In the Ministry of Internal Affairs; has published procedures for trafficked people.',
        'Standard Operating Procedures for Trafficked Persons in Kosovo (docslib.org, undated)',
      ),
    },
  ],
  lines: [
    {
      id: 'line-0800-11-112',
      name: 'Line 0800 11 112',
      number: '0800 11 112',
      for: 'trafficking',
      fact: readInDecember(
        'Free; for trafficking and violence at home.',
        'Kosovo Police, 15 November 2018; OSCE Mission in Kosovo (omik.osce.org, undated)',
      ),
    },
    {
      id: 'line-192',
      name: 'Police',
      number: '192',
      for: 'police',
      fact: readInDecember('Takes reports of trafficking, too.', 'Kosovo Police, 15 November 2018'),
    },
  ],
  forms: [],
  entitlements: [],
  papers: [notFoundYet],
  notKnown: [...ONLY_OFFICES_FOUND, 'A telephone line for children.'],
  notes: [
    readInDecember(
      'The law on child protection has applied since 19 July 2020. In 2022 a coalition of organisations found that it was not put into practice.',
      'KOMF, Call for action (komfkosova.org), on workshops of 2022',
    ),
    readInDecember(
      'The law protects every child, also one who is a refugee, displaced or stateless.',
      'Law on Child Protection, 2019, as summarised by ChildHub',
    ),
  ],
}
