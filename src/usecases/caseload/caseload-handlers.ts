import { command, query } from '../handler.ts'
import { clientOverTime } from '../overview/client-over-time.ts'
import { load } from '../overview/load-of-caseload.ts'
import { overTime } from '../overview/over-time.ts'
import { overTimePdf } from '../overview/over-time-pdf.ts'
import { setTrendBase } from '../overview/set-trend-base.ts'
import { addClient, changeClient } from './add-client.ts'
import { client } from './client.ts'
import { exportFile } from './export.ts'
import { list, practitioners } from './list.ts'
import * as moves from './move-client.ts'

export const caseloadHandlers = {
  'caseload.list': query(list),
  'caseload.client': query(client),
  'caseload.practitioners': query(practitioners),
  'caseload.export': query(exportFile),
  'caseload.addClient': command(addClient),
  'caseload.changeClient': command(changeClient),
  'caseload.transferClient': command(moves.transferClient),
  'caseload.closeClient': command(moves.closeClient),
  'caseload.returnClient': command(moves.returnClient),
  'caseload.undoLastMove': command(moves.undoLastMove),
  'caseload.load': query(load),
  'caseload.overTime': query(overTime),
  'caseload.clientOverTime': query(clientOverTime),
  'caseload.setTrendBase': command(setTrendBase),
  'caseload.overTimePdf': query(overTimePdf),
} as const
