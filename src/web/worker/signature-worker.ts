import { answerChecks } from '#device/sync/receive/signature-check.ts'

answerChecks(self)
