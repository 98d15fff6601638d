/** Thrown by whoever reads an export when its lines do not hold together: everything is then rolled back. */
export class DamagedExport extends Error {}
