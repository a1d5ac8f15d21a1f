import { holds, type CaseFile } from '../../file/case-file.ts'
import type { Whom } from '../../entry/entry.ts'
import { wasToldLimits } from '../../kinds/registration/limits-told.ts'
import type { Ruling } from '../../entry/ruling.ts'

/** P11: a person is told what cannot be kept secret before being asked to agree to something. */
export function p11LimitsFirst(file: CaseFile, whom: Whom): Ruling {
  if (wasToldLimits(file, whom)) return { rule: 'P11', answer: 'allowed' }
  return holds(file, 'care')
    ? { rule: 'P11', answer: 'refused', missing: ['limits-told'] }
    : { rule: 'P11', answer: 'cannot-judge', dependsOn: ['care'] }
}
