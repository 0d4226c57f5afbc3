/**
 * What is taken away as a file: everything of a tenant, for its owners, so that another
 * installation can make the same tenant of it ({@code docs/tenant-export.md}). Written by a job,
 * there for seven days.
 */
package fr.passerelle.export;
