import { z } from 'zod'

/** A typed whole figure between two limits, both inside. */
export const wholeFigure = (least: number, most: number, needed: string): z.ZodType<number, string> =>
  z.string().transform((text, context) => {
    const figure = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null
    if (figure !== null && figure >= least && figure <= most) return figure
    context.addIssue(needed)
    return z.NEVER
  })
