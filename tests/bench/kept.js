// The bench's questions put to kept.read: nothing here computes what the reader has not already counted.
{
  const cents = (x) => Math.round(x * 100);
  const ratio = (a, b) => (b ? a / b : null);
  const scores = (v) => {
    const bins = Array.from({ length: 11 }, (_, i) => v["s" + i]), sum = (a) => a.reduce((x, y) => x + y, 0);
    const n = sum(bins), promoters = sum(bins.slice(9)), passives = sum(bins.slice(7, 9)), detractors = sum(bins.slice(0, 7));
    return { n, promoters, passives, detractors, nps: ratio(100 * (promoters - detractors), n) };
  };
  const times = (v) => ({ n: v.resolved, unresolved: v.open, sum_s: v.total, mean_s: ratio(v.total, v.resolved), median_s: v.median ?? null });
  const by = (groups, f) => Object.fromEntries(groups.map((g) => [g.segment, f(g.values)]));
  const ask = {
    async W1(file) {
      const r = await kept.read(file, { dataset: "survey", metric: "nps", segment: "segment" });
      return { rows: r.rows.read, skipped: r.rows.skipped, overall: scores(r.values), segments: by(r.groups, scores) };
    },
    async W2(file) {
      const { orders: o, cohorts } = await kept.read(file, { dataset: "orders", columns: { order: null } });
      const cohort = ({ cohort, size, revenue }) => {
        const cum = [];
        revenue.slice(0, 24).reduce((sum, x) => (cum.push(cents(sum + x)), sum + x), 0);
        return [cohort, { size, cum_cents: cum, ccr_cents: cum.map((x) => x / size) }];
      };
      return { orders: o.purchases, revenue_cents: cents(o.revenue), customers: o.customers, repeat_customers: o.repeat, apv_cents: ratio(cents(o.revenue), o.purchases),
        frequency: ratio(o.purchases, o.customers), repeat_rate: ratio(o.repeat, o.customers), cohorts: Object.fromEntries(cohorts.map(cohort)) };
    },
    async W3(file) {
      const { groups } = await kept.read(file, { dataset: "subscriptions", period: "month" });
      return { months: groups.map(({ period, values: v }) => {
        const lost = cents(v.churned + v.contraction), mrr = cents(v.mrr_start);
        return { month: period, start_customers: v.start, churned: v.lost, start_mrr_cents: mrr, lost_mrr_cents: lost,
          churn: ratio(v.lost, v.start), retention: ratio(v.start - v.lost, v.start), revenue_churn: ratio(lost, mrr) };
      }) };
    },
    async W4(file) {
      const r = await kept.read(file, { dataset: "tickets", segment: "complexity" });
      return { rows: r.rows.read, skipped: r.rows.skipped, overall: times(r.values), by: by(r.groups, times) };
    },
  };
  window.benchReady = kept.ready;
  window.bench = (workload, file) => ask[workload](file);
  // Kept counts skipped rows in the file, not by segment.
  window.benchExpect = (workload, want) => {
    if (workload === "W2" || workload === "W3") return want;
    const { overall: { empty = 0, invalid, ...overall }, ...rest } = want, parts = workload === "W1" ? "segments" : "by";
    const whole = Object.entries(want[parts]).map(([name, { empty, invalid, ...part }]) => [name, part]);
    return { ...rest, skipped: empty + invalid, overall, [parts]: Object.fromEntries(whole) };
  };
}
