import type { Page } from '@playwright/test';
import geodesic from 'geographiclib-geodesic';
import { STATUS_CODES } from '#shelters/rules/find/file/file-words.ts';
import type { Shelter } from '#shelters/schema.ts';
import { islandsAwake } from './axe.ts';

/** 118.38, 29.30: between the first two sample shelters, about a kilometre from each. */
export const HERE = { longitude: 118.38, latitude: 29.3, accuracy: 30 };
/** The sample school to the south-west of there, and the sample hall to the north. */
export const SCHOOL = { id: 'SAMPLE-0002', lon: 118.371, lat: 29.295 };
export const HALL = { id: 'SAMPLE-0001', lon: 118.382, lat: 29.312 };
/** How far magnetic north lies west of true north there, degrees: World Magnetic Model 2025, end of 2026. */
export const MAGNETIC_WEST = 5.5;

/**
 * The phone turns its top edge to so many degrees from magnetic north (or, when not `absolute`, from
 * nobody knows where) and goes on telling it as Android's sensor does: the page may still be asking
 * for permission when it begins.
 */
export async function turnPhone(page: Page, degrees: number, absolute = true): Promise<void> {
  const turn = { alpha: (360 - degrees) % 360, beta: 0, gamma: 0, absolute };
  await page.evaluate((told) => {
    const phone = globalThis as { telling?: ReturnType<typeof setInterval> };
    const type = told.absolute ? 'deviceorientationabsolute' : 'deviceorientation';
    clearInterval(phone.telling);
    phone.telling = setInterval(() => dispatchEvent(new DeviceOrientationEvent(type, told)), 20);
  }, turn);
}

/** The county has just given a shelter of the list this status. */
export async function giveStatus(page: Page, id: string, status: Shelter['status']): Promise<void> {
  await page.route('**/data/shelters.json', async (route) => {
    const list = await (await route.fetch()).json();
    const row = list.id.indexOf(id);
    const codes = [...list.status];
    codes[row] = STATUS_CODES.indexOf(status);
    list.status = codes.join('');
    list.statusAt[row] = new Date().toISOString();
    await route.fulfill({ json: list });
  });
}

/** Opens a page of the site and waits until it is awake. */
export async function openAwake(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await islandsAwake(page);
}

/** Takes the phone's position as the place to look from. */
export async function locate(page: Page, name = '用我现在的位置'): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.locator('[data-where]').first().waitFor();
}

/** Degrees between two directions, the short way. */
export function degreesApart(a: number, b: number): number {
  return Math.abs(((((a - b) % 360) + 540) % 360) - 180);
}

/** Metres and degrees from true north on the ellipsoid (geographiclib): what no rule of ours decides. */
export function geodesicTo(
  from: { readonly longitude: number; readonly latitude: number },
  to: { readonly lon: number; readonly lat: number },
): { readonly metres: number; readonly degrees: number } {
  const { Geodesic } = geodesic;
  const found = Geodesic.WGS84.Inverse(from.latitude, from.longitude, to.lat, to.lon);
  return { metres: found.s12 ?? Number.NaN, degrees: found.azi1 ?? Number.NaN };
}
