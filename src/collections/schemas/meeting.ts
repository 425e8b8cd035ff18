import { z } from 'astro/zod';
import { reviewDates } from './shared.ts';

/** When a page of /meeting/ was last read; its words stand in its template. */
export const meetingSchema = z.strictObject(reviewDates);
