/** What those who run the platform see of tenants from outside, and do to them. */
package fr.passerelle.operator;
