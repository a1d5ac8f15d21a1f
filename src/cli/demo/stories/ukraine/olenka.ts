import type { ChildStory } from '../../telling/child-story.ts'

export const olenka: ChildStory = {
  key: 'olenka',
  called: { text: 'Оленка', language: 'uk' },
  names: [
    { text: 'Олена Ковальчук', script: 'Cyrl', kind: 'called' },
    { text: 'Olena Kovalchuk', script: 'Latn', kind: 'document' },
  ],
  pronoun: 'she',
  gender: 'female',
  age: { years: 10, months: 9, known: 'day', basis: 'birth-certificate' },
  band: '6-11',
  languages: ['uk', 'ru'],
  interpreter: 'needed',
  opened: -110,
  source: 'international-organisation',
  othersThere: 'none-there',
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'mother' }],
  people: {
    mother: {
      called: 'Мама (Mother)',
      tie: 'mother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      checked: 'Spoken with each week by telephone',
    },
    grandmother: {
      called: 'Бабуся (Grandmother)',
      tie: 'grandmother',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      cares: true,
      checked: 'Seen at home',
    },
  },
  contact: { rule: 'agreed-ways-only', ways: [{ way: 'phone', to: 'grandmother', when: 'Before supper' }] },
  acts: (t) => {
    const papers = t.help('papers', 'return-transfer', 'return-preparation', 'Consulate')
    return [
      t.drita(
        -110,
        t.limits('yes'),
        t.livesWith('kin', ['grandmother'], 'has-none', 'Бабуся пече пиріжки, коли сумує.'),
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'no',
          care: 'kin',
          livedThrough: ['separated-from-parent', 'kept-in-touch-with-parent', 'moved-often'],
          toldChild: 'part',
        }),
      ),
      t.drita(
        -95,
        t.levels({
          'with-parent': ['fair', 'child', '"We look at the same moon at nine."'],
          family: ['good', 'worker', 'Her grandmother reads to her.'],
          community: ['hard', 'worker', 'The third town in two years.'],
          society: ['fair', 'worker', 'Temporary protection; school on a screen.'],
        }),
        papers.needed('family', 'Her mother may come in spring.'),
      ),
      t.drita(
        -50,
        papers.running('The consulate has the forms'),
        t.goal(
          'moon',
          'Хочу, щоб мама приїхала до мого дня народження.',
          'Her mother at her birthday',
          'with-parent',
          1,
        ),
        t.levels({
          'with-parent': ['good', 'child', '"Sunday she laughed."'],
          family: ['good', 'worker', 'As before.'],
          community: ['fair', 'teacher', 'Sings in two languages.'],
          society: ['good', 'worker', 'In a school with a door.'],
        }),
      ),
      t.drita(-11, t.visit('home', 'I counted: sixty-two days.', { present: ['grandmother'], nextIn: 3 })),
    ]
  },
}
