import { from } from '../../engine/card.ts'
import type { Use } from './use.ts'

/** The sources of the facts of each country. */
export const COUNTRIES_REST_ON: readonly Use[] = [
  {
    is: 'country',
    id: 'AL',
    text: 'Albania: duties to report, protection, papers, ages of consent.',
    from: [
      from('albania-child-law-2017', 'duty-to-report'),
      from('albania-child-law-2017', 'protection-plan'),
      from('albania-justice-code-2017', 'support-person'),
      from('albania-data-2024', 'under-sixteen'),
    ],
  },
  {
    is: 'country',
    id: 'KH',
    text: 'Cambodia: forms, papers, working together across borders.',
    from: [from('oscar', 'government-forms'), from('commit-2004', 'pillar')],
  },
  {
    is: 'country',
    id: 'CN',
    text: 'China: household registration, working together across borders.',
    from: [from('sold-brides-2005', 'household-registration'), from('commit-2004', 'pillar')],
  },
  {
    is: 'country',
    id: 'LA',
    text: 'Lao PDR: tracing, receiving and telling the other country, working together across borders.',
    from: [from('lao-thai-return', 'feedback-to-host'), from('commit-2004', 'pillar')],
  },
  { is: 'country', id: 'MM', text: 'Myanmar: working together across borders.', from: [from('commit-2004', 'pillar')] },
  {
    is: 'country',
    id: 'TH',
    text: 'Thailand: a temporary shelter and a mixed team, working together across borders.',
    from: [from('thailand-referral-2022', 'fifteen-days'), from('commit-2004', 'pillar')],
  },
  {
    is: 'country',
    id: 'VN',
    text: 'Viet Nam: household registration, working together across borders.',
    from: [from('sold-brides-2005', 'household-registration'), from('commit-2004', 'pillar')],
  },
  {
    is: 'country',
    id: 'SL',
    text: 'Sierra Leone: the law of 2022, public bodies, fostering as a custom.',
    from: [
      from('sierra-leone-act-2022', 'child'),
      from('sierra-leone-act-2022', 'without-consent'),
      from('fostering-2023', 'tradition-and-risk'),
      from('eastern-province-2020', 'promise-of-school'),
    ],
  },
  {
    is: 'country',
    id: 'XK',
    text: 'Kosovo: working together across borders.',
    from: [from('trm-2010', 'five-procedures')],
  },
  {
    is: 'country',
    id: 'RS',
    text: 'Serbia: working together across borders.',
    from: [from('trm-2010', 'five-procedures')],
  },
  {
    is: 'country',
    id: 'MK',
    text: 'North Macedonia: working together across borders.',
    from: [from('trm-2010', 'five-procedures')],
  },
  {
    is: 'country',
    id: 'BA',
    text: 'Bosnia and Herzegovina: working together across borders.',
    from: [from('trm-2010', 'five-procedures')],
  },
  {
    is: 'country',
    id: 'BG',
    text: 'Bulgaria: working together across borders.',
    from: [from('bulgaria-sops', 'feedback'), from('trm-2010', 'five-procedures')],
  },
  {
    is: 'country',
    id: 'RO',
    text: 'Romania: working together across borders.',
    from: [from('trm-2010', 'five-procedures')],
  },
  {
    is: 'country',
    id: 'UA',
    text: 'Ukraine: working together across borders.',
    from: [from('trm-2010', 'five-procedures')],
  },
]
