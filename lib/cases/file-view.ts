// A file as pages list it: its name, what it is for, and whether it can be opened.
import type { StoredFile } from '@/lib/db/generated/client';
import { sealed } from '@/lib/db/sealed';
import type { Availability, FilePurpose, ScanState } from '@/lib/rules/files';
import { availabilityOf } from './record-file';

export interface FileView {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  purpose: FilePurpose;
  author: 'requester' | 'staff';
  scan: ScanState;
  availability: Availability;
  createdAt: Date;
}

export const fileView = (file: StoredFile): FileView => ({
  id: file.id,
  name: sealed.fileName.open(file.id, file.name),
  size: file.size,
  purpose: file.purpose,
  author: file.author,
  scan: file.scan,
  availability: availabilityOf(file),
  createdAt: file.createdAt,
});
