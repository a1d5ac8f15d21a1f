import type { ChildStory } from '../../telling/child-story.ts'

export const dara: ChildStory = {
  key: 'dara',
  called: { text: 'ដារ៉ា', language: 'km' },
  names: [
    { text: 'ដារ៉ា សេង', script: 'Khmr', kind: 'called' },
    { text: 'Dara Seng', script: 'Latn', kind: 'other-script' },
  ],
  pronoun: 'he',
  gender: 'male',
  age: { from: 15, to: 17, known: 'about', basis: 'child-said' },
  band: '15-17',
  languages: ['km'],
  interpreter: 'needed',
  opened: -190,
  source: 'ngo',
  othersThere: 'not-known',
  groups: [{ group: 'trafficked-child', stands: 'yes' }],
  people: {
    cousin: {
      called: 'His cousin with the workshop',
      tie: 'cousin',
      gender: 'male',
      age: '18-24',
      safe: 'safe',
      lives: true,
    },
  },
  contact: { rule: 'none', never: ['phone', 'visit-home', 'messenger'], neverWords: 'He comes when he wants to' },
  acts: (t) => {
    const talks = t.help('talks', 'psychological-psychosocial', 'counselling', 'Youth centre')
    const training = t.help('training', 'vocational-life-skills', 'training', 'Motor school')
    return [
      t.drita(
        -190,
        t.limits('yes'),
        t.experience('told', {
          forms: ['forced-labour'],
          work: ['fishing-or-aquafarming'],
          means: ['withholds-documents', 'excessive-working-hours'],
          scope: 'cross-border',
          countries: [{ country: 'TH', was: 'exploited-in' }],
          ended: 'escaped',
        }),
        t.livesWith('kin', ['cousin'], 'has-none', 'I work, I eat, it is good.'),
      ),
      t.drita(
        -185,
        talks.offered('Somebody to talk with, at the river or anywhere.'),
        training.unfit(
          ['would', 'none-for-this-age'].filter(
            (reason): reason is 'none-for-this-age' => reason === 'none-for-this-age',
          ),
          'Takes people from eighteen on.',
        ),
      ),
      t.drita(
        -184,
        talks.declined(['does-not-see-herself-so', 'does-not-need-it'], 'ខ្ញុំមិនមែនជាជនរងគ្រោះទេ។ ខ្ញុំជាអ្នកនេសាទ។', {
          wayBack: 'He knows the blue door at the market',
        }),
      ),
      t.drita(
        -150,
        t.visit('other', 'I came to say that I am well. Do not come.', { saw: 'Brought a fish for the office.' }),
      ),
      t.drita(-149, t.restsByWish('The blue door at the market, on any day', 'no')),
    ]
  },
}
