/** What `pacekeeper help` prints. */
export const usage = `Pacekeeper keeps a sales team on target.

  pacekeeper start                      a generated sales team in a local sandbox portal, synced, scored, paced and shown
  pacekeeper start FILE.csv ...         the same on your own records: exports of contacts and deals
  pacekeeper start --portal             the same on your HubSpot portal (HUBSPOT_ACCESS_TOKEN); nothing is written to it
  pacekeeper serve                      the service that HubSpot's cards ask, and the schedule; for production
  pacekeeper sync                       bring the portal of HUBSPOT_ACCESS_TOKEN up to date once, and end
  pacekeeper roles assign USER ROLE     make a HubSpot user admin, manager, marketer or rep
  pacekeeper rules check FILE           look scoring rules over: ours, HubSpot's, or a table of points; docs/guides/scoring-rules.md
  pacekeeper rules dry-run FILE         who would change grade by them
  pacekeeper rules backtest FILE        would they have picked past customers better?
  pacekeeper rules export [FILE]        the whole configuration of scoring
  pacekeeper rules import FILE          make rules the draft
  pacekeeper goals import FILE          define goals (CSV or JSON), or change their targets; docs/guides/goals.md
  pacekeeper goals list                 all goals, whoever set them
  pacekeeper goals remove ID ...        take goals back that were defined here
  pacekeeper learn                      learn anew from your past leads, score by what came of it, and print the report
  pacekeeper leaks ...                  properties that may know the outcome: list them, or keep, drop or reset one
  pacekeeper changes ...                what changed for a goal between two moments, line by line
  pacekeeper calendar show              when the team works: fiscal year, weekend, holidays, days off
  pacekeeper calendar set ...           set it, from a JSON file or options; docs/guides/goals.md
  pacekeeper personas ...               the kinds of people you sell to: list them, import a file of them, or reset
  pacekeeper updates show               how progress updates are made, and what became of those that were sent
  pacekeeper updates set ...            by e-mail, as HubSpot tasks or notes, daily or weekly; docs/guides/updates.md
  pacekeeper updates preview            what would go out now; sends nothing
  pacekeeper evaluate leads ...         would learned lead scores work on your own outcomes? From two CSV files
  pacekeeper evaluate pacing ...        would forecasts have held on your own deals? From a CSV file, as of days gone by
  pacekeeper help

Options of start
  --now DATE            the portal's clock, e.g. 2026-03-31 (the start of that day) or 2026-03-31T17:00:00Z (default: now)
  --mapping FILE.json   how the columns of your files become properties (not needed for HubSpot's own export headings)
  --goals FILE.csv      targets: owner or team, period, target (default: last period's result x 1.1, said as "assumed")
  --time-zone ZONE      the portal's time zone for files without a mapping (default: UTC)
  --currency CODE       the home currency for files without a mapping (default: USD)
  --seed N              another generated team (default: 1)
  --contacts N          how many contacts to generate (default: 5000)
  --deals N             how many deals to generate (default: 1500)
  --once                sync, score, pace, print the summary and end

Options of evaluate leads
  --train FILE.csv      leads to learn from, whose outcome is known
  --test FILE.csv       other leads, best later ones, to judge by
  --label COLUMN        what became of each lead
  --positive VALUE      the value that means "converted" (needed unless it says so by itself: 1, yes, true, won)
  --id COLUMN           what tells leads apart
  --exclude A,B         columns to leave out
  --include A,B         columns to learn from although they look like leaks
  --allow-leaks         learn from all columns
  --missing V,W         texts that mean "missing", besides empty cells
  --time COLUMN         when each lead was scored for: dates or rising numbers; turns on the forward check
  --out FILE.csv        id, probability, low, high, score and grade of every test lead
  --picture FILE.svg    term shapes and a reliability diagram
  --json                the report for programs

Options of evaluate pacing
  --deals FILE.csv      deals with owner, stage, amount, create date and close date
  --map MAP.json        how the columns become properties; other files that it names are read from the folder of the deals
  --period KIND         month or quarter
  --as-of DATE,...      days to forecast from; only what is dated before each is used
  --target TARGET       'prev*1.1' (times the period before) or a CSV file: owner or team, period, target
  --by WHOM             owner, team or all
  --out FILE.csv        where forecasts go: p10 to p90, chance to hit and methods, for each unit and day
  --json                print the report as JSON
  --picture FILE.svg    draw the forecasts of the latest day
  --open-amount NAME    the property that says what an open deal is worth (default: amount)
  --known-until DATE    the first day that the file knows nothing of (default: after its last event)
  --time-zone ZONE      the zone of dates without one, for files without a mapping (default: UTC)
  --fiscal-start MONTH  the month that the fiscal year starts in, 1 to 12 (default: 1)

Options of goals
  --portal ID           which portal, when the database holds several
  --dry-run             import: only say what would be done
  --now MOMENT          import: when a changed target is said, if not now
  --json                list: for programs

Options of rules
  --portal ID           the portal, where the database holds several
  --now DATE            the portal's time, where it was started with --now

Options of learn, leaks and personas
  --portal ID           the portal, where the database holds several

Options of changes
  --goal GOAL           the id or the name of a goal; "goals list" shows them
  --from MOMENT         the earlier moment, e.g. 2026-11-16 (the start of that day) or 2026-11-16T17:00:00+01:00
  --to MOMENT           the later one (default: when goals were last paced)
  --portal ID           which portal, when the database holds several
  --json                for programs, with every deal

Options of calendar
  --fiscal-start MONTH  set: the month that the fiscal year starts in, 1 to 12
  --weekend DAYS        set: e.g. sat,sun or fri,sat
  --country CODE        set: whose public holidays are off, e.g. DE; with --region BY those of a part
  --no-holidays         set: no public holidays are off
  --day-off DAYS        set: one more day off, or 2026-12-24..2026-12-31; --no-days-off takes all back
  --time-off "REP DAYS" set: a rep is away, e.g. "ana@example.com 2026-12-21..2026-12-31"; --no-time-off REP takes it back
  --year YEAR           show: whose holidays to list (default: this year)
  --json                show: for programs
  --portal ID           which portal, when the database holds several

Settings are environment variables; docs/guides/operating.md lists them.
`;
