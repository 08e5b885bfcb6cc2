// The server dies in the middle of a workshop: every window says so, keeps what it shows and goes on when it is back. In a
// file of its own, whose server nobody else needs.
import { each, firstOnScreen, follows, isCut, onBoard, onScreen, workshop } from '../windows.mjs';

export async function every_window_comes_back_after_a_crash(journey) {
  const room = await workshop(journey, [503]);
  const { birgitta, celia, projector, phones, all } = room;
  const { title } = await firstOnScreen(room);
  await onBoard(celia, title);
  await each([projector, ...phones], (page) => onScreen(page, title));

  await journey.server.kill();
  await each(all, isCut);
  // What was there can still be read.
  await each([projector, ...phones], (page) => onScreen(page, title));
  await journey.server.restart();
  await each(all, follows);
  await birgitta.locator('#screen-next').click();
  await birgitta.waitForFunction((before) => document.querySelector('#screen-now').textContent.trim() !== before, title);
  const next = (await birgitta.locator('#screen-now a').innerText()).trim();
  await onBoard(celia, next);
  await each([projector, ...phones], (page) => onScreen(page, next));
}
