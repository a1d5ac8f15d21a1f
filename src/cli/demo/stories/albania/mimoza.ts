import type { ChildStory } from '../../telling/child-story.ts'

/** A mother's own file. It is linked to her children's files; none is a part of another. */
export const mimoza: ChildStory = {
  key: 'mimoza',
  household: 'kodra',
  called: { text: 'Mimoza', language: 'sq' },
  names: [{ text: 'Mimoza Kodra', script: 'Latn', kind: 'called' }],
  pronoun: 'she',
  gender: 'female',
  age: { years: 33, months: 7, known: 'day', basis: 'other-document' },
  band: '25-or-more',
  languages: ['sq', 'it'],
  interpreter: 'not-needed',
  opened: -210,
  source: 'ngo',
  sentBy: 'Partner agency abroad',
  othersThere: [
    { called: 'Arta', from: 12, to: 12, safeTonight: 'yes', story: 'arta' },
    { called: 'Blerim', from: 9, to: 9, safeTonight: 'yes', story: 'blerim' },
    { called: 'Drilon', from: 6, to: 6, safeTonight: 'yes', story: 'drilon' },
  ],
  groups: [{ group: 'other', stands: 'yes', words: 'A mother; her children have files of their own.' }],
  people: {
    arta: {
      called: 'Arta',
      tie: 'own-child',
      gender: 'female',
      age: '12-14',
      safe: 'safe',
      lives: true,
      story: 'arta',
    },
    blerim: {
      called: 'Blerim',
      tie: 'own-child',
      gender: 'male',
      age: '6-11',
      safe: 'safe',
      lives: true,
      story: 'blerim',
    },
    drilon: {
      called: 'Drilon',
      tie: 'own-child',
      gender: 'male',
      age: '6-11',
      safe: 'safe',
      lives: true,
      story: 'drilon',
    },
    sister: {
      called: 'Her sister Zana',
      tie: 'sister',
      gender: 'female',
      age: '25-or-more',
      safe: 'safe',
      lives: true,
      checked: 'She kept the children for three years; teacher and nurse speak well of her',
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'phone', to: 'child', when: 'Evenings', number: '068 555 0110' }],
    never: [],
  },
  acts: (t) => {
    const work = t.help('work', 'economic-livelihood', 'job', 'Bakery cooperative')
    return [
      t.drita(
        -210,
        t.limits('yes'),
        t.livesWith(
          'kin',
          ['sister', 'arta', 'blerim', 'drilon'],
          'together',
          'I want to be in one house with them again.',
        ),
      ),
      t.drita(-200, work.needed('child', 'Work that ends before school does.'), t.agreed('case-work', 'yes')),
      t.drita(-150, work.running('Mornings, five days')),
      t.drita(
        -60,
        t.visit('home', 'Arta shouts at me. I let her. I was away for three years.', {
          saw: 'She sat down on the floor with Drilon’s drawings.',
        }),
      ),
      t.drita(-12, t.visit('home', 'We ate together on Sunday, all of us.', { present: ['sister'], nextIn: 16 })),
    ]
  },
}
