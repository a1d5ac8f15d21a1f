import type { ServiceTold } from '../service-told.ts'

/** School, lost years of it, a trade, a first wage. */
export const LEARNING_AND_WORK: readonly ServiceTold[] = [
  {
    key: 'evening-school', name: 'Evening school', by: 'School by the river (invented)', source: 'The head teacher',
    about: 'Lost years are made up in two winters. A child begins on any Monday, with or without papers.',
    helps: [{ category: 'education-early-childhood', sub: 'catch-up-lessons' }, { category: 'education-early-childhood', sub: 'school-place' }],
    district: 'Lezhë', at: { address: 'School by the river, side entrance' }, phone: '+355 69 555 0130', youngest: 11, oldest: 18, hours: [{ days: ['MO', 'WE', 'FR'], opens: '17:00', closes: '20:00' }], free: 5, looked: { on: -18, how: 'in-person' },
  },
  {
    key: 'mesime-te-ura', name: 'Mësime pas shkolle te ura', by: 'Shoqata “Ura” (e shpikur)', source: 'Mësuesja, në telefon',
    about: 'Ndihmë me detyrat e shtëpisë dhe mësime për fëmijët që kanë humbur shkollën. Ka edhe një mësuese që flet romisht. Libra dhe fletore falas.',
    helps: [{ category: 'education-early-childhood', sub: 'catch-up-lessons' }, { category: 'education-early-childhood', sub: 'school-things' }], languages: ['sq', 'rom'],
    district: 'Durrës', at: { address: 'Pranë urës së vjetër, kati i parë' }, phone: '+355 69 555 0131', youngest: 6, oldest: 15, howToGetIn: 'Ejani çdo të martë pas orës 14. Nuk duhen letra.', wayIn: 'self', free: 4, looked: { on: -15, how: 'phone' },
  },
  {
    key: 'kindergarten-ylli', name: 'Kindergarten Ylli', by: 'Municipality (invented)', source: 'Its head, by phone',
    about: 'Half days. A child whose birth is not yet registered may begin; the paper can come later.',
    helps: [{ category: 'education-early-childhood', sub: 'kindergarten' }],
    district: 'Lezhë', at: { address: 'Behind the bus station', access: 'All on one floor' }, phone: '+355 69 555 0132', youngest: 3, oldest: 6, cost: 'in-part', free: 2, looked: { on: -48, how: 'phone' },
  },
  {
    key: 'lessons-tirana', name: 'Lessons in the container', by: 'Chalk (invented)', source: 'The teacher who was there last',
    about: 'Does not work any more: the money of its funder ended and the container is locked.',
    helps: [{ category: 'education-early-childhood', sub: 'catch-up-lessons' }], status: 'inactive', languages: ['sq', 'rom'],
    district: 'Tiranë', at: { address: 'By the ring road' }, youngest: 6, oldest: 14, looked: { on: -75, how: 'phone' },
  },
  {
    key: 'sewing-workshop', name: 'Sewing workshop, Lezhë', by: 'Thread and Needle (invented)', source: 'The teacher of the course',
    about: 'Six months, a certificate, a little money each week. Small children may come along.',
    helps: [{ category: 'vocational-life-skills', sub: 'training' }],
    district: 'Lezhë', at: { address: 'Old tobacco store, second gate' }, phone: '+355 69 555 0133', youngest: 16, oldest: 30, free: 2, looked: { on: -22, how: 'in-person' },
  },
  {
    key: 'bakery', name: 'Bakery cooperative', by: 'Bakers of the market (invented)', source: 'Its oldest baker',
    about: 'Takes two young people a year, with a contract and hours that the law allows.',
    helps: [{ category: 'economic-livelihood', sub: 'job' }, { category: 'vocational-life-skills', sub: 'apprenticeship' }],
    district: 'Lezhë', at: { address: 'Market square' }, phone: '+355 69 555 0134', youngest: 16, oldest: 24, free: 1, looked: { on: -28, how: 'in-person' },
  },
]
