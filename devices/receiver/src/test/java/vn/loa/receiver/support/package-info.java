/** What several tests share: a station over real HTTP, test keys, and clips that are made on the spot. */
package vn.loa.receiver.support;
