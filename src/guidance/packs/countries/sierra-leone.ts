import type { Pack } from '../pack.ts'

const ACT = 'Anti-Human Trafficking and Migrant Smuggling Act 12 of 2022'
const TIP = 'Trafficking in Persons Report, Sierra Leone'

export const SIERRA_LEONE: Pack = {
  format: 1, pack: 'sierra-leone', edition: '2026-01-01' as Pack['edition'], country: 'SL', name: 'Sierra Leone', languages: ['en', 'kri'],
  statuses: [{ id: 'identified-victim', name: 'Identified victim of trafficking', text: 'Identified victims are referred to services; these are fewer outside Freetown and for boys and men.', means: 'formally-identified', gatesServices: false, mark: 'found', source: TIP }],
  bodies: [
    { id: 'social-welfare', name: 'Ministry of Social Welfare', text: 'Leads on trafficking.', reach: 'national', mark: 'found', source: TIP },
    { id: 'gender-children', name: 'Ministry of Gender and Children’s Affairs', text: 'Coordinates child welfare and alternative care.', reach: 'national', mark: 'found', source: 'Sierra Leone News Agency, May 2025' },
    { id: 'task-force', name: 'Task force against trafficking and its secretariat', reach: 'national', mark: 'found', source: ACT },
    { id: 'family-support-unit', name: 'Family Support Unit of the police', reach: 'local', mark: 'found', source: TIP },
  ],
  duties: [],
  timers: [],
  documents: [],
  civilStatus: [{ id: 'registration', order: 1, name: 'Birth registration', text: 'Offices, terms and fees are to be entered by the agency. Registration without a father is always to be offered.', over: ['distance', 'cost', 'born-outside-a-facility'], mark: 'ours' }],
  entitlements: [
    { id: 'child', name: 'A child is anyone under 18', forWhom: 'any-child', mark: 'found', source: ACT },
    { id: 'no-consent-needed', name: 'Prosecution does not need the victim’s consent', forWhom: 'trafficked-child', mark: 'found', source: ACT },
    { id: 'trust-fund', name: 'A trust fund for protection, shelters and reintegration', forWhom: 'trafficked-child', mark: 'found', source: ACT },
  ],
  forms: [],
  cares: [{ id: 'men-pikin', name: 'Men pikin: raised by others, as is the custom', text: 'A care arrangement. Exploitation is shown by how the child lives there, and not by the custom.', mark: 'found', source: 'Household survey in Eastern Province; study of informal fostering' }],
  notKnown: ['Whether the bill on the rights of the child has become law.', 'Terms of registration and of appeal.', 'The layout of official forms.'],
}
