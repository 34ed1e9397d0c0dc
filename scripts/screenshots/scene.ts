import type { Page } from 'playwright';

/** A picture as file choosers give it. */
export interface GivenPicture {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What scenes are made with. */
export interface Props {
  /** Shows something that the shop sells. */
  readonly garment: GivenPicture;
  /** Shows another thing that the shop sells. */
  readonly shoe: GivenPicture;
  /** Both in one picture, apart from each other. */
  readonly pair: GivenPicture;
  /** Shows nothing that the shop sells. */
  readonly room: GivenPicture;
}

/** One state of one page. Works in every language: nothing is found by its text. */
export interface Scene {
  /** Of the page, relative to the app; the app itself by default. */
  readonly path?: string;
  /** Needs a device that keeps nothing from before; so does whatever happens before the page loads. */
  readonly fresh?: true;
  /** Before the page loads: what fails, what waits, what is allowed. */
  readonly before?: (page: Page) => Promise<void>;
  /** Brings the page into the state. Resolves when it is reached. */
  readonly reach: (page: Page, props: Props) => Promise<void>;
}

/** Scenes by their names. */
export type Scenes = Readonly<Record<string, Scene>>;

/** Gives the page a picture as its file chooser does. */
export async function give(page: Page, picture: GivenPicture): Promise<void> {
  await page
    .locator('lookalike-capture input#pictures')
    .first()
    .setInputFiles({ ...picture });
}

/** Waits for the results of a picture. */
export async function results(page: Page): Promise<void> {
  const cards = page.locator('ul[aria-busy=false] lookalike-product-card .card');
  await cards.filter({ visible: true }).first().waitFor();
}

/** Does something with the first result. */
export async function act(page: Page, action: string): Promise<void> {
  await page
    .locator(`lookalike-photo lookalike-product-card [data-action=${action}]`)
    .first()
    .click();
}

/** Answers some addresses with a failure. */
export async function fail(page: Page, addresses: RegExp): Promise<void> {
  await page.route(addresses, (route) => route.abort());
}

/** Never answers some addresses, so that what waits for them can be seen. */
export async function hold(page: Page, addresses: RegExp): Promise<void> {
  await page.route(addresses, () => undefined);
}
