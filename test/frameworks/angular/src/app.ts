import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'fairstay/define.js';
import { Plans } from './recipes/Plans';
import { Leave } from './recipes/Leave';
import { Offer } from './recipes/Offer';
import { Left } from './recipes/Left';
import { Feedback } from './recipes/Feedback';
import { accept, cancel, hear, keep, order, screen, steps } from './stage';

/** The page of an account: one element a screen, in the state that its button has led to. */
@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  imports: [Plans, Leave, Offer, Left, Feedback],
  templateUrl: './app.html',
})
export class App {
  protected readonly step = signal(0);
  protected readonly now = computed(() => steps[this.step()] ?? steps[0]);
  protected readonly screen = screen;
  protected readonly hear = hear;
  protected readonly order = order;
  protected readonly cancel = cancel;
  protected readonly accept = accept;
  protected readonly keep = keep;
}
