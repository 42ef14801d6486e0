import { backup } from './backup/promise-backup.ts'
import { bothSigned } from './both-signed/promise-both-signed.ts'
import { clock } from './clock/promise-clock.ts'
import { damage } from './damage/promise-damage.ts'
import { draw } from './draw/promise-draw.ts'
import { erasing } from './erasing/promise-erasing.ts'
import { safeExports } from './exports/promise-exports.ts'
import { disk } from './failing-disk/promise-disk.ts'
import { guessing } from './guessing/promise-guessing.ts'
import { handingOver } from './handing-over/promise-handing-over.ts'
import { hostile } from './hostile/promise-hostile.ts'
import { imports } from './import/promise-import.ts'
import { keys } from './keys/promise-keys.ts'
import { kill } from './kill/promise-kill.ts'
import { laterChange } from './later-change/promise-later-change.ts'
import { locked } from './locked/promise-locked.ts'
import { logged } from './logged/promise-logged.ts'
import { oneWriter } from './one-writer/promise-one-writer.ts'
import { payloads } from './payloads/promise-payloads.ts'
import { power } from './power/promise-power.ts'
import type { Promised } from './promise.ts'
import { goingBack } from './tampering/promise-roll-back.ts'
import { tampering } from './tampering/promise-tampering.ts'
import { upgrade } from './upgrade/promise-upgrade.ts'
import { network } from './whole-run/promise-network.ts'
import { traces } from './whole-run/promise-traces.ts'

/** Every promise, with what shows it, in the order of their numbers. */
export const PROMISES: readonly Promised[] = [
  kill,
  draw,
  power,
  disk,
  damage,
  goingBack,
  upgrade,
  oneWriter,
  keys,
  backup,
  traces,
  guessing,
  locked,
  network,
  hostile,
  payloads,
  tampering,
  bothSigned,
  laterChange,
  safeExports,
  imports,
  erasing,
  handingOver,
  logged,
  clock,
]
