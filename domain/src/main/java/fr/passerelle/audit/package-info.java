/**
 * Who did what, when, from where, and what it changed: written with the act itself, read by owners
 * and admins, and changed by nobody.
 */
package fr.passerelle.audit;
