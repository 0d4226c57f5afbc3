/** Runs the jobs that the transactions of all applications have scheduled. */
package fr.passerelle.api.jobs;
