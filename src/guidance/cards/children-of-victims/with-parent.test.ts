import { born, help, identified, inGroup, levels, lived, met, opened, strength } from '../../../../test/support/guidance/child.ts'
import { near, proveCards } from '../../../../test/support/guidance/proving.ts'
import { mother } from '../../../../test/support/people.ts'
import { WITH_PARENT } from './with-parent.ts'

const along = inGroup('trafficked-with-parent')
const motherHears = met({ present: [{ who: mother, couldHear: true }] })

proveCards(WITH_PARENT, {
  'with-parent-considered-in-own-right': near([along, opened()], [], [identified('screened-no-sign')]),
  'with-parent-saw-violence': near([along], [lived(['violence-seen'])], [lived(['moved-often'])]),
  'with-parent-used-as-lever': near([lived(['used-to-control-parent'])], [along], [inGroup('left-behind')]),
  'with-parent-begging-together': near([along], [lived(['used-in-begging'])], [lived(['left-alone'])]),
  'with-parent-language-and-school': near([along, born('2016-05-01'), lived(['lived-abroad'])], [], [help('in-progress', 'education-early-childhood')]),
  'with-parent-joint-shelter': near([along], [help('absent', 'accommodation-care')], [help('in-progress', 'accommodation-care')]),
  'with-parent-heard-alone': near([along, born('2016-05-01'), motherHears], [], [met()]),
  'with-parent-kept-indoors': near([along], [lived(['held-or-not-allowed-out'])], [lived(['lived-abroad'])]),
  'with-parent-siblings-together': near([along], [strength('siblings-together')], [strength('friends')]),
  'with-parent-bond-holds': near([along], [levels({ 'with-parent': 'good' })], [levels({ 'with-parent': 'hard' })]),
})
