import { z } from 'zod'

/** A typed whole figure between two limits, both inside. What is none stops no other check of its form. */
export const wholeFigure = (least: number, most: number, needed: string): z.ZodType<number, string> =>
  z
    .string()
    .refine(text => isWholeFigure(text, least, most), needed)
    .transform(text => Number(text.trim()))

export const isWholeFigure = (text: string, least: number, most: number): boolean => {
  const figure = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : -1
  return figure >= least && figure <= most
}
