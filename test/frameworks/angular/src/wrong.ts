import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'fairstay/define.js';

/** What must not compile; what of a property is wrong, Angular does not tell with this schema. */
@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <plan-compare-table (plan-select)="take($event.detail.plan.name)" />
    <plan-compare-table (plan-select)="take($event.detail.plan.nmae)" />
    <cancel-intercept (cancel-request)="$event.respondWith(take($event.detail.requestId * 2))" />
    <plan-compare-table [feed]="42" />
  `,
})
export class Wrong {
  take(name: string): string {
    return name;
  }
}
