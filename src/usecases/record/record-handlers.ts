import { command, query } from '../handler.ts'
import { check, checkFile } from './check.ts'
import { copyText, enteredElsewhere, texts } from './client-texts.ts'
import { copyWithoutNames } from './copy-without-names.ts'
import * as records from './records.ts'
import { search } from './search.ts'
import { reopen, sign } from './sign.ts'
import { signOtherwise } from './sign-otherwise.ts'
import { signing } from './signing.ts'
import { slip } from './slip.ts'

export const recordHandlers = {
  'record.signing': query(signing),
  'record.draft': query(records.draft),
  'record.sign': command(sign),
  'record.signOtherwise': command(signOtherwise),
  'record.reopen': command(reopen),
  'record.list': query(records.list),
  'record.get': query(records.get),
  'record.pdf': query(records.pdf),
  'record.copyWithoutNames': query(copyWithoutNames),
  'record.json': query(records.json),
  'record.search': query(search),
  'record.check': query(check),
  'record.checkFile': query(checkFile),
  'record.clientTexts': query(texts),
  'record.copyClientText': query(copyText),
  'record.enteredElsewhere': command(enteredElsewhere),
  'record.slip': query(slip),
  'record.summary': query(records.summary),
} as const
