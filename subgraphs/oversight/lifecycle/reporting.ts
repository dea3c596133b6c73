/** How complete and how timely the reports of one month are, under one division (R6.1). */
export interface Reporting {
  readonly period: string;
  readonly under: string;
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
}
