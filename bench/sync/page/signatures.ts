import { answerChecks } from '../../../src/device/sync/taking/signature-check.ts'

answerChecks(self)
