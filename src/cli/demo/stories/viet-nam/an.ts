import type { ChildStory } from '../../telling/child-story.ts'

export const an: ChildStory = {
  key: 'an',
  called: { text: 'An', language: 'vi' },
  names: [{ text: 'Lê Thu An', script: 'Latn', kind: 'called' }],
  pronoun: 'they',
  gender: 'not-said',
  age: { years: 13, months: 4, known: 'day', basis: 'birth-certificate' },
  band: '12-14',
  languages: ['vi'],
  interpreter: 'needed',
  opened: -45,
  source: 'child',
  othersThere: [{ called: 'A little brother', from: 8, to: 8, safeTonight: 'yes' }],
  groups: [{ group: 'left-behind', stands: 'yes', parent: 'mother' }],
  people: {
    mother: { called: 'Mother, abroad', tie: 'mother', gender: 'female', age: '25-or-more', safe: 'safe' },
    aunt: {
      called: 'Dì (Aunt)',
      tie: 'aunt',
      gender: 'female',
      age: '25-or-more',
      safe: 'not-known',
      lives: true,
      cares: true,
    },
    online: {
      called: 'Somebody who writes at night',
      tie: 'not-known',
      gender: 'not-known',
      age: 'not-known',
      safe: 'unsafe',
      never: ['contact', 'inform'],
      danger: { roles: ['recruiter'], stands: 'suspected', words: 'Promises a job beside the mother.' },
    },
  },
  contact: {
    rule: 'agreed-ways-only',
    ways: [{ way: 'through-school', to: 'child', where: 'School library' }],
    never: ['messenger'],
    neverWords: 'Never by messenger: somebody else may read it',
  },
  acts: (t) => {
    const phone = t.help('phone', 'safety-security', 'phone-safety', 'Drita Kola')
    return [
      t.drita(
        -45,
        t.limits('yes'),
        t.asVictimsChild('while-parent-was-trafficked', {
          parent: 'mother',
          withParent: 'no',
          care: 'kin',
          livedThrough: ['separated-from-parent', 'stayed-in-school'],
          toldChild: 'child-found-out',
        }),
        t.safeWithCare('The phone lies in the kitchen at night: An’s own idea', 'Somebody writes at night', 4),
        phone.offered('Together, on the library’s computer.'),
      ),
      t.drita(
        -40,
        phone.running('When An asks'),
        t.risk('online', 'contact-online', 'high', 'individual', 'A job beside the mother is promised, with a ticket.'),
        t.safetyPlan({
          signs: ['A new message with a ticket'],
          does: ['Leave it unread', 'Tell the librarian'],
          call: ['drita'],
          answers: ['online'],
          says: 'Em tự nghĩ ra.',
          copy: 'yes',
          reviewIn: 10,
        }),
      ),
      t.drita(
        -36,
        t.levels({
          'with-parent': ['hard', 'child', '"She writes little, because she must not."'],
          family: ['fair', 'worker', 'The aunt has not been looked into yet.'],
          community: ['fair', 'teacher', 'Reads in every break.'],
          society: ['good', 'worker', 'In school, insured.'],
        }),
      ),
      t.drita(
        -9,
        t.visit('school', 'It stopped writing. I think it went to someone else.', {
          notSure: 'Other children of the school may be written to.',
          nextIn: 5,
        }),
        t.task('school', 'Speak with the director about night messages in general, naming nobody', 1),
      ),
    ]
  },
}
