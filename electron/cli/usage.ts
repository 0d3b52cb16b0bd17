export const USAGE = {
  import:
    'tandem import <file> [--preset <name or file>] [--as partners|contacts|customers|products|deals|leads|revenue|targets] [--workspace <folder>] [--report <out.json>]',
  export:
    'tandem export scorecards --period <2026-Q3> --out <folder> [--partner <name>]... [--workspace <folder>] [--report <out.json>]',
} as const

export const usageLine = (about?: keyof typeof USAGE): string =>
  `Usage: ${about ? USAGE[about] : 'tandem import <file> … | tandem export scorecards … | tandem --help'}`

export const HELP = `Tandem on the command line. It works on a workspace that no window has open.

  ${USAGE.import}
      Imports a CSV, XLSX or JSON file by the same steps as the import dialog; nothing doubtful is merged.

  ${USAGE.export}
      Writes one PDF scorecard for each partner into the folder.

  --as         what the file holds, when Tandem should not guess
  --preset     a column mapping: a preset file, the name of one saved in the workspace, or one that comes
               with Tandem: salesforce-opportunities, salesforce-channel-report, salesforce-leads,
               salesforce-accounts, salesforce-partner-accounts, salesforce-contacts, hubspot-deals,
               hubspot-companies, hubspot-partner-companies, hubspot-contacts, dynamics-opportunities,
               dynamics-leads, dynamics-accounts, dynamics-partner-accounts, dynamics-contacts,
               pipedrive-deals, pipedrive-leads, pipedrive-organizations,
               pipedrive-partner-organizations, pipedrive-people
  --period     a calendar quarter
  --partner    only this partner; may be given several times
  --workspace  the profile folder to work in (made when missing); without it, this user's own
  --report     a file for the result as JSON

Exit codes: 0 the job ran to its end (rows that failed are counted on stderr and listed in the report),
1 it could not be done, 2 wrong usage. Ctrl-C takes back what is half done.
`
